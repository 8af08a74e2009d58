import type { RequestHandler } from "msw";
import { setupWorker } from "msw/browser";
import { createHandlers, type HandlersOptions, handlersOptionNames } from "../create-handlers.ts";
import { parseBaseUrl } from "../handler/base-url.ts";
import { type NamesOf, refuseUnknown } from "../handler/option-checks.ts";
import { type FailedRequest, otherCloudsHandler } from "../handler/unanswered.ts";
import { startFresh } from "./stale-worker.ts";

/** MSW's worker, started. */
export type DefenderWorker = ReturnType<typeof setupWorker>;

export interface DefenderWorkerOptions extends HandlersOptions {
  /** Where the page finds MSW's worker script. Default: `/mockServiceWorker.js`. */
  readonly serviceWorker?: { readonly url?: string };
  /** Handlers of your own, for other services or in front of the default ones. */
  readonly handlers?: readonly RequestHandler[];
  /** Whether MSW keeps the requests it answers off the console. Default: true. */
  readonly quiet?: boolean;
}

const optionNames = {
  ...handlersOptionNames,
  serviceWorker: true,
  handlers: true,
  quiet: true,
} satisfies NamesOf<DefenderWorkerOptions>;

/**
 * Mocks the service in a page, from the moment the promise is fulfilled. Other hosts are left alone. A request below
 * the base URL that no operation takes, or one to another cloud of the service, is answered 501 and written to the
 * console as an error, unless `onUnanswered` is given. Throws `StaleWorkerError` if the script is another version's,
 * and `InvalidOptionError` for an option that there is not.
 */
export async function startDefenderWorker(options: DefenderWorkerOptions = {}): Promise<DefenderWorker> {
  refuseUnknown("startDefenderWorker", options, optionNames);
  refuseUnknown("serviceWorker", options.serviceWorker ?? {}, { url: true });
  const { serviceWorker, handlers = [], quiet = true, onUnanswered = logUnanswered, ...rest } = options;
  const otherClouds = otherCloudsHandler(parseBaseUrl(options.baseUrl), onUnanswered);
  const worker = setupWorker(...handlers, ...createHandlers({ ...rest, onUnanswered }), otherClouds);
  const url = serviceWorker?.url ?? "/mockServiceWorker.js";
  const start = {
    quiet,
    serviceWorker: { url },
    // msw 2 knows only the second key, msw 3 only the first, and each falls back to a warning for every request.
    onUnhandledFrame: "bypass" as const,
    onUnhandledRequest: "bypass" as const,
  };
  await startFresh(url, () => worker.start(start));
  return worker;
}

function logUnanswered({ method, path, reason }: FailedRequest): void {
  console.error(`${method} ${path} is not mocked: ${reason}`);
}
