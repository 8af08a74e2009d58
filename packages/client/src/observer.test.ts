import "@defender-endpoint/types/answer-validation";
import { expect, test } from "vitest";
import { type SetUpOptions, setUp } from "../test/set-up.ts";
import { statistics } from "../test/stub-service.ts";
import type { Hooks, Logger } from "./observer.ts";

/** Writes down whatever hooks and logger are told. */
function recorder() {
  const events: [name: string, event: unknown][] = [];
  const lines: string[] = [];
  const note = (name: string) => (event: unknown) => void events.push([name, event]);
  const hooks: Hooks = { onAttempt: note("attempt"), onRetry: note("retry"), onThrottle: note("throttle") };
  const line = (level: string) => (message: string) => void lines.push(`${level} ${message}`);
  const logger: Logger = { debug: line("debug"), warn: line("warn") };
  return { events, lines, hooks, logger };
}

const about = { operationId: "getIPStatistics", urlTemplate: "/api/ips/{ip}/stats" };

test("hooks are told of each attempt and each wait, in their order", async () => {
  const { events, hooks } = recorder();
  const answers = [
    { status: 503, latency: 40 },
    { fault: "reset" as const, latency: 10 },
    { latency: 20, bodyLatency: 5 },
  ];
  const { call } = setUp({ answers, hooks });
  await call();
  expect(events).toEqual([
    ["attempt", { ...about, attempts: 1, method: "GET", durationMs: 40, status: 503 }],
    ["retry", { ...about, attempts: 1, delayMs: 250, status: 503 }],
    ["attempt", { ...about, attempts: 2, method: "GET", durationMs: 10, kind: "network" }],
    ["retry", { ...about, attempts: 2, delayMs: 500, kind: "network" }],
    ["attempt", { ...about, attempts: 3, method: "GET", durationMs: 25, status: 200 }],
  ]);
});

test("an attempt that is given up is told with the kind of its error", async () => {
  const { events, hooks } = recorder();
  const { failure, runtime } = setUp({ answers: [{ fault: "stalled head" }], hooks, retry: false });
  await failure();
  const controller = new AbortController();
  runtime.after(10, () => controller.abort());
  await failure({ signal: controller.signal });
  expect(events).toMatchObject([
    ["attempt", { kind: "timeout", durationMs: 30_000 }],
    ["attempt", { kind: "aborted", durationMs: 10 }],
  ]);
});

test("a call that never got as far as a request is no attempt", async () => {
  const { events, hooks } = recorder();
  const { failure } = setUp({ signIn: [{ status: 400, body: { error: "invalid_request" } }], hooks });
  await failure();
  expect(events).toEqual([]);
});

test("the logger gets a line for each, at a level that fits", async () => {
  const { lines, logger } = recorder();
  const answers = [{ status: 429, headers: { "retry-after": "30" }, latency: 12.4 }, {}];
  const { call } = setUp({ answers, logger });
  await call();
  expect(lines).toEqual([
    "debug getIPStatistics: attempt 1 ended with 429 after 12 ms",
    "warn getIPStatistics: held back for 30000 ms by the service's quota",
    "warn getIPStatistics: tries again in 31500 ms after 429",
    "debug getIPStatistics: attempt 2 ended with 200 after 0 ms",
  ]);
});

test("a raw call of no known operation is named as one", async () => {
  const { lines, logger } = recorder();
  const { defender, runtime } = setUp({ logger });
  await runtime.settle(defender.raw.GET("/api/things" as "/api/ips/{ip}/stats", { params: { path: { ip: "1" } } }));
  expect(lines).toEqual(["debug raw call: attempt 1 ended with 200 after 0 ms"]);
});

test("a logger may have any of its methods, and its own `this`", async () => {
  class Kept {
    readonly lines: string[] = [];
    warn(message: string) {
      this.lines.push(message);
    }
  }
  const logger = new Kept();
  const { call } = setUp({ answers: [{ status: 503 }, {}], logger });
  await call();
  expect(logger.lines).toEqual(["getIPStatistics: tries again in 250 ms after 503"]);
});

test.each<[string, Hooks & Logger]>([
  ["throw", Object.fromEntries(names().map((name) => [name, thrower]))],
  ["reject", Object.fromEntries(names().map((name) => [name, async () => thrower()]))],
])("what hooks and logger %s changes nothing", async (_, broken) => {
  const { onAttempt, onRetry, onThrottle, debug, warn } = broken;
  const hooks = { onAttempt, onRetry, onThrottle } as Hooks;
  const logger = { debug, warn } as Logger;
  const { call } = setUp({ answers: [{ status: 429, headers: { "retry-after": "1" } }, {}], hooks, logger });
  expect(await call()).toEqual(statistics);
});

function names(): string[] {
  return ["onAttempt", "onRetry", "onThrottle", "debug", "warn"];
}

function thrower(): never {
  throw new Error("A broken observer.");
}

test.each<[string, SetUpOptions]>([
  [
    "a refused token",
    { answers: [{ status: 401, body: { error: { code: "URL SENTINEL", message: "BODY-SENTINEL" } } }] },
  ],
  ["a broken connection", { answers: [{ fault: "reset" }] }],
  ["an answer that does not fit", { answers: [{ body: { note: "BODY-SENTINEL" } }], validate: "warn" }],
  [
    "a page",
    { answers: [{ status: 503, body: "<html>BODY-SENTINEL</html>", headers: { "x-secret": "HEADER-SENTINEL" } }] },
  ],
  [
    "a used-up minute",
    { answers: [{ status: 429, body: { error: { message: "maximum allowed 100 per 00:01:00 BODY-SENTINEL" } } }] },
  ],
])("after %s, hooks and logger have seen no token, secret, address or body", async (_, options) => {
  const { events, hooks } = recorder();
  const logged: unknown[][] = [];
  const note = (...line: unknown[]) => void logged.push(line);
  const { defender, runtime } = setUp({ ...options, hooks, logger: { debug: note, warn: note } });
  await runtime.settle(defender.getIPStatistics({ ip: "URL-SENTINEL" }).catch(() => {}));
  expect(events.length).toBeGreaterThan(0);
  expect(logged.length).toBeGreaterThan(0);
  expect(JSON.stringify([events, logged])).not.toContain("SENTINEL");
});
