import type { RequestHandler } from "msw";
import { setupServer } from "msw/node";
import { createHandlers, type HandlersOptions, handlersOptionNames } from "../create-handlers.ts";
import { apiPattern, parseBaseUrl } from "../handler/base-url.ts";
import { describeInvalidRequest } from "../handler/invalid-requests.ts";
import { type NamesOf, refuseOther, refuseUnknown } from "../handler/option-checks.ts";
import { responderOf } from "../handler/responder.ts";
import { catchAllHandler, describeRequest, type FailedRequest, otherCloudsHandler } from "../handler/unanswered.ts";
import { createFailureRecord } from "./failed-requests.ts";
import { globalHooks, requireHooks, type TestHooks } from "./test-hooks.ts";

type MswServer = ReturnType<typeof setupServer>;

export interface DefenderServerOptions extends HandlersOptions {
  /**
   * The test runner's hooks. Default: the global ones, which jest has, and vitest with `globals: true`. Where there are
   * none, the server listens at once, and what goes wrong is thrown as an uncaught error, which fails any test run.
   * With `false` nothing happens by itself: call `listen()`, `verify()`, `resetHandlers()` and `close()`.
   */
  readonly hooks?: TestHooks | false;
  /** Handlers of your own, for other services or in front of the default ones. They survive `resetHandlers()`. */
  readonly handlers?: readonly RequestHandler[];
  /** What happens to requests to other hosts that no handler takes. Default: `"bypass"`, they go out without a word. */
  readonly unhandled?: "bypass" | "warn" | "error";
  /**
   * What becomes of a request that the contract does not allow, and that is therefore answered 400. Default: `"fail"`, the
   * test fails. One about the refusal itself says so with the scenario that it expects, such as
   * `server.use(scenarios.getIPStatistics.invalidAddress())`; `"answer"` fails none.
   */
  readonly invalid?: "fail" | "answer";
}

const optionNames = {
  ...handlersOptionNames,
  hooks: true,
  handlers: true,
  unhandled: true,
  invalid: true,
} satisfies NamesOf<DefenderServerOptions>;

/** An MSW server for the service. What is not described here is as in MSW. */
export interface DefenderServer extends Pick<MswServer, "use" | "restoreHandlers" | "listHandlers" | "boundary"> {
  readonly events: MswServer["events"];
  /** Without effect while the server listens. */
  listen(): void;
  close(): void;
  /**
   * Back to the first handlers, or to these; those that refuse unknown requests stay in both cases. Sequences, `once` and
   * quotas begin anew, and the world is again what it was when the server began to listen.
   */
  resetHandlers(...next: RequestHandler[]): void;
  /** What went wrong since the last `verify()`. */
  readonly failures: readonly FailedRequest[];
  /** Throws `FailedRequestsError` if a request was invalid or nothing answered it, or a handler threw; then forgets it. */
  verify(): void;
}

/**
 * Mocks the service for the tests of a file: listens before them, resets and verifies after each, closes after all.
 * A request below the base URL that no handler takes or that the contract does not allow, a request to another cloud of the
 * service, or a handler that throws fails the test in which it happened, even where the code under test swallows the error.
 * Throws `InvalidOptionError` for an option that there is not, or for a value that it cannot have.
 */
export function setupDefenderServer(options: DefenderServerOptions = {}): DefenderServer {
  refuseUnknown("setupDefenderServer", options, optionNames);
  const { hooks = globalHooks(), handlers = [], unhandled = "bypass", invalid = "fail", ...rest } = options;
  refuseOther("unhandled", unhandled, ["bypass", "warn", "error"]);
  refuseOther("invalid", invalid, ["fail", "answer"]);
  if (hooks) requireHooks(hooks);
  const baseUrl = parseBaseUrl(options.baseUrl);
  // Without hooks nobody would ask what went wrong.
  const record = createFailureRecord({ uncaught: hooks === undefined });
  const fail = (failed: FailedRequest) => {
    record.add(failed);
    options.onUnanswered?.(failed);
  };
  const otherClouds = otherCloudsHandler(baseUrl, fail);
  const refusing = [catchAllHandler(baseUrl, fail), otherClouds];
  const msw = setupServer(...handlers, ...createHandlers({ ...rest, onUnanswered: fail }), otherClouds);

  const onException = ({ error, request }: { error: unknown; request: Request }) => {
    record.add({ ...nameRequest(baseUrl, request), reason: `its handler threw ${error}` }, error);
  };
  const onMatch = ({ request }: { request: Request }) => {
    const reason = invalid === "fail" ? describeInvalidRequest(request) : undefined;
    if (reason !== undefined) record.add({ ...nameRequest(baseUrl, request), reason });
  };

  let isListening = false;
  let restoreWorld = () => {};
  const restart = () => {
    for (const handler of msw.listHandlers()) responderOf(handler)?.restart();
  };
  const server: DefenderServer = {
    use: msw.use.bind(msw),
    restoreHandlers() {
      restart();
      msw.restoreHandlers();
    },
    listHandlers: msw.listHandlers.bind(msw),
    boundary: msw.boundary.bind(msw),
    events: msw.events,
    listen() {
      if (isListening) return;
      isListening = true;
      restoreWorld = options.world?.snapshot() ?? restoreWorld;
      // msw 2 knows only the second key, msw 3 only the first, and each falls back to a mere warning.
      const strategy = { onUnhandledFrame: unhandled, onUnhandledRequest: unhandled };
      msw.listen(strategy);
      msw.events.on("unhandledException", onException);
      msw.events.on("request:match", onMatch);
    },
    close() {
      isListening = false;
      msw.close();
      // msw 2 has forgotten them by now, msw 3 keeps them.
      msw.events.removeListener("unhandledException", onException);
      msw.events.removeListener("request:match", onMatch);
    },
    resetHandlers(...next) {
      restart();
      restoreWorld();
      msw.resetHandlers(...next, ...(next.length > 0 ? refusing : []));
    },
    get failures() {
      return record.list();
    },
    verify: record.verify,
  };
  if (hooks) register(server, hooks);
  if (hooks === undefined) server.listen();
  return server;
}

function nameRequest(baseUrl: string, request: Request): Pick<FailedRequest, "method" | "path"> {
  const { origin, pathname } = new URL(request.url);
  const isOurs = apiPattern(baseUrl).test(origin + pathname);
  return isOurs ? describeRequest(baseUrl, request) : { method: request.method, path: origin + pathname };
}

function register(server: DefenderServer, hooks: TestHooks): void {
  hooks.beforeAll(() => server.listen());
  hooks.afterEach(() => {
    server.resetHandlers();
    server.verify();
  });
  hooks.afterAll(() => {
    server.close();
    server.verify();
  });
}
