import { http } from "msw";
import { expectTypeOf, test } from "vitest";
import { type DefenderWorker, type StaleWorkerError, startDefenderWorker } from "../browser.ts";
import { scenarios } from "../index.ts";

declare const worker: DefenderWorker;

test("the worker is started with a base URL, handlers and a script, all optional", () => {
  expectTypeOf(startDefenderWorker).toBeCallableWith();
  expectTypeOf(startDefenderWorker).toBeCallableWith({
    baseUrl: "/",
    handlers: [http.all("*", () => {})],
    quiet: false,
  });
  expectTypeOf(startDefenderWorker).toBeCallableWith({ serviceWorker: { url: "/worker.js" } });
  expectTypeOf(startDefenderWorker).returns.toEqualTypeOf<Promise<DefenderWorker>>();
  // @ts-expect-error hooks are for servers
  expectTypeOf(startDefenderWorker).toBeCallableWith({ hooks: false });
});

test("a started worker takes scenarios", () => {
  expectTypeOf(worker.use).toBeCallableWith(scenarios.getIPStatistics.throttled({ recoverAfter: 3 }));
});

test("a stale worker is an error of a kind", () => {
  expectTypeOf<StaleWorkerError["kind"]>().toEqualTypeOf<"stale-worker">();
});
