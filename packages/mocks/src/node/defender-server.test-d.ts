import { after, before, afterEach as nodeAfterEach } from "node:test";
import type { HttpHandler, RequestHandler } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expectTypeOf, test } from "vitest";
import { createHandlers, handlers } from "../index.ts";
import { type DefenderServer, type FailedRequestsError, setupDefenderServer, type TestHooks } from "../node.ts";

declare const server: DefenderServer;

test("the hooks of vitest and node:test fit", () => {
  expectTypeOf({ beforeAll, afterEach, afterAll }).toExtend<TestHooks>();
  expectTypeOf({ beforeAll: before, afterEach: nodeAfterEach, afterAll: after }).toExtend<TestHooks>();
  expectTypeOf(setupDefenderServer).toBeCallableWith({ hooks: false, unhandled: "error" });
  expectTypeOf(setupDefenderServer).toBeCallableWith();
  // @ts-expect-error a hook is missing
  expectTypeOf(setupDefenderServer).toBeCallableWith({ hooks: { beforeAll, afterEach } });
  // @ts-expect-error msw's name for it
  expectTypeOf(setupDefenderServer).toBeCallableWith({ onUnhandledRequest: "error" });
});

test("the handlers are msw's, for a server of one's own", () => {
  expectTypeOf(handlers).toEqualTypeOf<readonly HttpHandler[]>();
  expectTypeOf(createHandlers({ baseUrl: "http://localhost", delay: 5 })).toEqualTypeOf<HttpHandler[]>();
  expectTypeOf(setupServer).toBeCallableWith(...handlers);
});

test("the server takes handlers and tells what failed", () => {
  expectTypeOf(server.use).toBeCallableWith(...handlers);
  expectTypeOf(server.resetHandlers).parameters.toEqualTypeOf<RequestHandler[]>();
  expectTypeOf(server.failures).toEqualTypeOf<FailedRequestsError["requests"]>();
  expectTypeOf<FailedRequestsError["kind"]>().toEqualTypeOf<"failed-requests">();
});
