import type { RequestHandler } from "msw";
import { setupServer } from "msw/node";
import { apiPattern, parseBaseUrl } from "./base-url.ts";
import { createHandlers, type HandlersOptions } from "./create-handlers.ts";
import { createFailureRecord, type FailureRecord } from "./failed-requests.ts";
import { globalHooks, type TestHooks } from "./test-hooks.ts";
import { catchAllHandler, describeRequest, type FailedRequest, otherCloudsHandler } from "./unanswered.ts";

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
}

/** An MSW server for the service. What is not described here is as in MSW. */
export interface DefenderServer extends Pick<MswServer, "use" | "restoreHandlers" | "listHandlers" | "boundary"> {
  readonly events: MswServer["events"];
  /** Without effect while the server listens. */
  listen(): void;
  close(): void;
  /** Back to the first handlers, or to these; those that refuse unknown requests stay in both cases. */
  resetHandlers(...next: RequestHandler[]): void;
  /** What went wrong since the last `verify()`. */
  readonly failures: readonly FailedRequest[];
  /** Throws `FailedRequestsError` if a request was not answered by an operation, or a handler threw; then forgets it. */
  verify(): void;
}

/**
 * Mocks the service for the tests of a file: listens before them, resets and verifies after each, closes after all.
 * A request below the base URL that no handler takes, a request to another cloud of the service, or a handler that throws
 * fails the test in which it happened, even where the code under test swallows the error.
 */
export function setupDefenderServer(options: DefenderServerOptions = {}): DefenderServer {
  const { hooks = globalHooks(), handlers = [], unhandled = "bypass", onUnanswered, ...rest } = options;
  const baseUrl = parseBaseUrl(options.baseUrl);
  // Without hooks nobody would ask what went wrong.
  const record = createFailureRecord({ uncaught: hooks === undefined });
  const fail = (failed: FailedRequest) => {
    record.add(failed);
    onUnanswered?.(failed);
  };
  const otherClouds = otherCloudsHandler(baseUrl, fail);
  const refusing = [catchAllHandler(baseUrl, fail), otherClouds];
  const msw = setupServer(...handlers, ...createHandlers({ ...rest, onUnanswered: fail }), otherClouds);
  recordExceptions(msw, baseUrl, record);

  let isListening = false;
  const server: DefenderServer = {
    use: msw.use.bind(msw),
    restoreHandlers: msw.restoreHandlers.bind(msw),
    listHandlers: msw.listHandlers.bind(msw),
    boundary: msw.boundary.bind(msw),
    events: msw.events,
    listen() {
      if (isListening) return;
      isListening = true;
      // msw 2 knows only the second key, msw 3 only the first, and each falls back to a mere warning.
      const strategy = { onUnhandledFrame: unhandled, onUnhandledRequest: unhandled };
      msw.listen(strategy);
    },
    close() {
      isListening = false;
      msw.close();
    },
    resetHandlers: (...next) => msw.resetHandlers(...next, ...(next.length > 0 ? refusing : [])),
    get failures() {
      return record.list();
    },
    verify: record.verify,
  };
  if (hooks) register(server, hooks);
  if (hooks === undefined) server.listen();
  return server;
}

function recordExceptions(msw: MswServer, baseUrl: string, record: FailureRecord): void {
  msw.events.on("unhandledException", ({ error, request }) => {
    const { origin, pathname } = new URL(request.url);
    const isOurs = apiPattern(baseUrl).test(origin + pathname);
    const named = isOurs ? describeRequest(baseUrl, request) : { method: request.method, path: origin + pathname };
    record.add({ ...named, reason: `its handler threw ${error}` }, error);
  });
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
