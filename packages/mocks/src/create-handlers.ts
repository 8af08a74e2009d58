import { type OperationId, operationTable } from "@defender-endpoint/types";
import type { HttpHandler } from "msw";
import { parseBaseUrl } from "./handler/base-url.ts";
import { downloadHandler } from "./handler/download-handler.ts";
import { type HandlerOptions, operationHandler } from "./handler/operation-handler.ts";
import { type NamesOf, refuseUnknown } from "./handler/option-checks.ts";
import { catchAllHandler, type FailedRequest } from "./handler/unanswered.ts";
import { createService, type ServiceOptions } from "./service/service-answer.ts";

export interface HandlersOptions extends Pick<HandlerOptions, "baseUrl" | "delay">, ServiceOptions {
  /** Told of each request that was meant for the service but that no operation takes, and that was answered 501. */
  readonly onUnanswered?: (failed: FailedRequest) => void;
}

export const handlersOptionNames = {
  baseUrl: true,
  delay: true,
  requireToken: true,
  enforceQuotas: true,
  now: true,
  world: true,
  seed: true,
  onUnanswered: true,
} satisfies NamesOf<HandlersOptions>;

/**
 * One handler per operation of the contract, one for the files that links in answers lead to, and a last one that answers 501 to whatever else is asked below the base
 * URL, so that nothing meant for the service reaches the network. For the page's own origin, that is below `/api` only.
 * Throws `InvalidOptionError` for an option that there is not.
 */
export function createHandlers(options: HandlersOptions = {}): HttpHandler[] {
  refuseUnknown("createHandlers", options, handlersOptionNames);
  const { onUnanswered = () => {}, ...handlerOptions } = options;
  const operations = (Object.keys(operationTable) as OperationId[]).map((operationId) =>
    operationHandler(operationId, handlerOptions, () => createService(operationId, options)),
  );
  return [
    ...operations,
    downloadHandler(options.world, onUnanswered),
    catchAllHandler(parseBaseUrl(options.baseUrl), onUnanswered),
  ];
}

/** The handlers for the worldwide service, with the default options. */
export const handlers: readonly HttpHandler[] = createHandlers();
