import { expect, test } from "vitest";
import { setUp, someCredential } from "../../test/set-up.ts";
import { someCall, someRequest } from "../../test/some-call.ts";
import { createStubService, type StubAnswer } from "../../test/stub-service.ts";
import { createDefenderClient } from "../create-client.ts";
import { createObserver, type ThrottleEvent } from "../observer.ts";
import type { Quota } from "../quota/quota.ts";
import { withQuota } from "./quota.ts";
import { send } from "./send.ts";

const minute = { limit: 2, perMs: 60_000 };
const ip = { ip: "8.8.8.8" };

/** Another client of the same program. */
function another({ client, runtime }: ReturnType<typeof setUp>, answers: StubAnswer[] = [{}]) {
  const service = createStubService(runtime, { answers });
  return { service, defender: createDefenderClient({ ...client, fetch: service.fetch }) };
}

function state({ defender }: ReturnType<typeof setUp>) {
  return defender.quota.snapshot().getIPStatistics;
}

test("a call waits for its slot", async () => {
  const { defender, runtime, service } = setUp({ quota: { windows: [minute] } });
  await runtime.settle(Promise.all([1, 2, 3].map(() => defender.getIPStatistics(ip))));
  const [first, , third] = service.requests;
  expect((third?.at ?? 0) - (first?.at ?? 0)).toBe(60_000);
});

test("the contract's windows hold: 100 a minute, 1,500 an hour", async () => {
  const setup = setUp();
  await setup.call();
  expect(state(setup)?.windows).toMatchObject([
    { limit: 100, perMs: 60_000, remaining: 99 },
    { limit: 1_500, perMs: 3_600_000, remaining: 1_499 },
  ]);
});

test("eight calls are in flight at once, unless told otherwise", async () => {
  const calls = async (setup: ReturnType<typeof setUp>) => {
    await setup.runtime.settle(Promise.all(Array.from({ length: 30 }, () => setup.defender.getIPStatistics(ip))));
    return setup.service.mostAtOnce;
  };
  const answers = [{ latency: 100 }];
  expect(await calls(setUp({ answers, credential: null }))).toBe(8);
  expect(await calls(setUp({ answers, credential: null, quota: { concurrency: 3 } }))).toBe(3);
});

test.each([429, 503])("a %i that asks to wait holds everyone who shares the quota", async (status) => {
  const first = setUp({ answers: [{ status, headers: { "retry-after": "30" } }, {}] });
  const second = another(first);
  const start = first.runtime.elapsed();
  const throttled = first.defender.getIPStatistics(ip);
  await first.runtime.flush();
  const held = second.defender.getIPStatistics(ip);
  await first.runtime.settle(Promise.all([throttled, held]));
  expect((second.service.requests[0]?.at ?? 0) - start).toBe(30_000);
});

test.each<[string, StubAnswer]>([
  ["503 that asks for nothing", { status: 503 }],
  ["500 that asks to wait", { status: 500, headers: { "retry-after": "30" } }],
])("a %s holds nobody else", async (_, answer) => {
  const first = setUp({ answers: [answer, {}] });
  const second = another(first);
  const failing = first.defender.getIPStatistics(ip);
  await first.runtime.flush();
  expect(state(first)?.pausedUntil).toBeNull();
  const start = first.runtime.elapsed();
  await first.runtime.settle(second.defender.getIPStatistics(ip));
  expect(second.service.requests[0]?.at).toBe(start);
  await first.runtime.settle(failing);
});

test("after a used-up hour further calls fail at once, without a request, until it is over", async () => {
  const message = "API calls quota exceeded! maximum allowed 1500 per 01:00:00";
  const { failure, call, runtime, service } = setUp({ answers: [{ status: 429, body: { error: { message } } }, {}] });
  await failure();
  const retryAt = new Date(runtime.now() + 3_600_000);
  await runtime.advance(3_600_000 - 120_001);
  expect(await failure()).toMatchObject({
    kind: "throttled",
    attempts: 0,
    retryAfterMs: 120_001,
    retryAt,
    window: { limit: 1_500, perMs: 3_600_000 },
  });
  expect(service.requests).toHaveLength(1);
  await runtime.advance(1);
  await call();
  expect(runtime.now()).toBe(retryAt.getTime());
});

test("a call fails at once if its slot is further away than it may wait, and says when to come again", async () => {
  const { call, failure, runtime, service } = setUp({ quota: { windows: [{ limit: 1, perMs: 3_600_000 }] } });
  await call();
  await runtime.advance(1_000);
  const retryAt = new Date(runtime.now() + 3_599_000);
  const error = await failure();
  expect(error).toMatchObject({
    name: "ThrottledError",
    kind: "throttled",
    operationId: "getIPStatistics",
    urlTemplate: "/api/ips/{ip}/stats",
    attempts: 0,
    retryAfterMs: 3_599_000,
    retryAt,
    window: { limit: 1, perMs: 3_600_000 },
    message: `getIPStatistics was not sent: 1 calls per 3600 s used up until ${retryAt.toISOString()}, later than the call may wait. Call again then, or allow the wait with \`maxWait\`.`,
  });
  expect(error).not.toHaveProperty("status");
  expect(service.requests).toHaveLength(1);
});

test("how long to wait is told in whole milliseconds, and not too few", async () => {
  const { call, failure, runtime } = setUp({ quota: { windows: [{ limit: 1, perMs: 3_600_000 }] } });
  await call();
  await runtime.advance(0.25);
  expect(await failure()).toMatchObject({ retryAfterMs: 3_600_000 });
});

test("a pause is told as the service's, for the count is not to blame", async () => {
  const { failure, runtime } = setUp({ answers: [{ status: 503, headers: { "retry-after": "600" } }] });
  await failure();
  const pausedUntil = new Date(runtime.now() + 600_000);
  expect(await failure()).toMatchObject({
    kind: "throttled",
    retryAfterMs: 600_000,
    retryAt: pausedUntil,
    pausedUntil,
    message: `getIPStatistics was not sent: whatever is counted here, the service asked for a pause until ${pausedUntil.toISOString()}, later than the call may wait. Call again then, or allow the wait with \`maxWait\`, or end the pause with \`quota.resume()\`.`,
  });
});

test("a used-up quota is nobody's pause", async () => {
  const { call, failure } = setUp({ quota: { windows: [{ limit: 1, perMs: 3_600_000 }] } });
  await call();
  expect(await failure()).not.toHaveProperty("pausedUntil");
});

test.each([
  ["the client", { maxWait: 3_600_000 }, {}],
  ["a call", {}, { maxWait: 3_600_000 }],
  ["many, for all of its calls", {}, { maxWait: Number.POSITIVE_INFINITY }],
])("%s may allow a longer wait", async (_, clientOptions, callOptions) => {
  const quota = { windows: [{ limit: 1, perMs: 3_600_000 }] };
  const { call, runtime } = setUp({ quota, ...clientOptions });
  await call();
  const start = runtime.elapsed();
  await call(callOptions);
  expect(runtime.elapsed() - start).toBe(3_600_000);
});

test("a call does not wait for a slot that comes after its deadline", async () => {
  const { call, failure, runtime } = setUp({ quota: { windows: [{ limit: 1, perMs: 60_000 }] } });
  await call();
  const start = runtime.elapsed();
  expect(await failure({ deadline: 59_999 })).toMatchObject({ kind: "throttled", retryAfterMs: 60_000 });
  expect(runtime.elapsed()).toBe(start);
});

test("one call more than may wait is refused", async () => {
  const setup = setUp({ answers: [{ latency: 100 }], quota: { concurrency: 1, maxQueue: 1 } });
  const calls = [setup.defender.getIPStatistics(ip), setup.defender.getIPStatistics(ip)];
  await setup.runtime.flush();
  expect(await setup.failure()).toMatchObject({
    name: "QueueFullError",
    kind: "queue-full",
    attempts: 0,
    message:
      "getIPStatistics was not sent: as many calls as `quota.maxQueue` allows are waiting already. Send fewer at once, or use `many`, which waits.",
  });
  await setup.runtime.settle(Promise.all(calls));
  expect(setup.service.requests).toHaveLength(2);
});

test("every attempt takes a slot, a repeated and a reauthenticated one too", async () => {
  const setup = setUp({ answers: [{ status: 500 }, { status: 401 }, {}] });
  await setup.call();
  expect(state(setup)).toMatchObject({ inFlight: 0, queued: 0, windows: [{ remaining: 97 }, { remaining: 1_497 }] });
});

test("a token request takes no slot", async () => {
  const setup = setUp({ quota: { windows: [{ limit: 1, perMs: 60_000 }] } });
  await setup.call();
  expect(setup.service.tokenRequests).toHaveLength(1);
});

test("a call that gets no token gives its slot back", async () => {
  const setup = setUp({ signIn: [{ status: 401, body: { error: "invalid_client" } }] });
  await setup.failure();
  expect(state(setup)).toMatchObject({ inFlight: 0, windows: [{ remaining: 100 }, { remaining: 1_500 }] });
});

test("a call that is given up in flight keeps its slot for five seconds longer than an answered one", async () => {
  const setup = setUp({ answers: [{ latency: 10_000 }] });
  const controller = new AbortController();
  setup.runtime.after(1_000, () => controller.abort());
  expect(await setup.failure({ signal: controller.signal })).toMatchObject({ kind: "aborted", phase: "request" });
  expect(state(setup)).toMatchObject({
    inFlight: 0,
    windows: [{ remaining: 99, returnsAt: new Date(setup.runtime.now() + 65_000) }, { remaining: 1_499 }],
  });
});

test("a call that ran out of time in flight keeps its slot as long", async () => {
  const setup = setUp({ answers: [{ fault: "stalled head" }], retry: false });
  expect(await setup.failure()).toMatchObject({ kind: "timeout" });
  expect(state(setup)?.windows[0]?.returnsAt).toEqual(new Date(setup.runtime.now() + 65_000));
});

test("an answer of any status returns its slot after a window's length", async () => {
  const setup = setUp({ answers: [{ status: 400 }] });
  await setup.failure();
  expect(state(setup)?.windows[0]?.returnsAt).toEqual(new Date(setup.runtime.now() + 60_000));
});

test("clients of the same application share the quota, others do not", async () => {
  const first = setUp();
  await first.call();
  expect(another(first).defender.quota.snapshot()).toMatchObject({
    getIPStatistics: { windows: [{ remaining: 99 }, {}] },
  });
  const stranger = createDefenderClient({ ...first.client, credential: someCredential() });
  expect(stranger.quota.snapshot()).toMatchObject({ getIPStatistics: { windows: [{ remaining: 100 }, {}] } });
});

test("without a quota nothing is counted and nothing held back", async () => {
  const setup = setUp({ quota: false, credential: null, answers: [{ latency: 10 }] });
  const calls = Array.from({ length: 200 }, () => setup.defender.getIPStatistics(ip));
  await setup.runtime.settle(Promise.all(calls));
  expect(setup.service.mostAtOnce).toBe(200);
  expect(setup.defender.quota.snapshot()).toEqual({});
});

test("a quota that cannot be asked has its own error, and says what whoever runs the program should know", async () => {
  const { runtime, service } = setUp({ credential: null });
  const phases: string[] = [];
  const quota: Quota = {
    async acquire({ warn }) {
      phases.push(call.progress.phase);
      warn?.("it cannot be asked");
      return { admitted: false, because: "unavailable", error: ({ attempts }) => new Error(`${attempts} attempts`) };
    },
    pause() {},
    async resume() {},
    snapshot: () => ({ windows: [], inFlight: 0, queued: 0, pausedUntil: null }),
  };
  const call = someCall();
  Object.assign(call.progress, { attempts: 1, phase: "waiting" });
  const warnings: string[] = [];
  const observer = createObserver({}, { warn: (words) => warnings.push(words) });
  const wrapped = withQuota(
    () => quota,
    { concurrency: 1, maxQueue: 1 },
    observer,
    runtime,
  )(send({ fetch: service.fetch, userAgent: "test", maxAnswerSize: 1_000 }));
  await expect(wrapped(someRequest, call)).rejects.toMatchObject({ message: "1 attempts" });
  expect(phases).toEqual(["queued"]);
  expect(warnings).toEqual(["raw call: it cannot be asked"]);
  expect(service.requests).toEqual([]);
});

test("a throttled call that is told nothing holds nobody, so hooks are not told so", async () => {
  const events: ThrottleEvent[] = [];
  const hooks = { onThrottle: (event: ThrottleEvent) => events.push(event) };
  const { call } = setUp({ answers: [{ status: 429 }, {}], hooks });
  await call();
  expect(events).toEqual([]);
});

test("hooks are told who held a call back, for how long, and by which window", async () => {
  const events: ThrottleEvent[] = [];
  const { call } = setUp({
    answers: [{ status: 429, headers: { "retry-after": "30" } }, {}],
    quota: { windows: [{ limit: 1, perMs: 60_000 }] },
    hooks: { onThrottle: (event) => events.push(event) },
  });
  await call();
  const about = { operationId: "getIPStatistics", urlTemplate: "/api/ips/{ip}/stats", attempts: 1 };
  expect(events).toEqual([
    { ...about, source: "service", waitMs: 30_000, window: undefined },
    { ...about, source: "client", waitMs: expect.any(Number), window: { limit: 1, perMs: 60_000 } },
  ]);
});

const hourPlusMinute = 3_660_000;

test.each<[string, StubAnswer]>([
  ["seconds", { status: 503, headers: { "retry-after": "99999999" } }],
  ["a date", { status: 429, headers: { "retry-after": "Fri, 31 Dec 9999 23:59:59 GMT" } }],
  ["milliseconds", { status: 429, headers: { "retry-after-ms": "9".repeat(400) } }],
  ["a window", { status: 429, body: { error: { message: "maximum allowed 100 per 999:59:59" } } }],
])(
  "a pause that is asked for in %s lasts as long as the longest window and a minute, then one call asks for all",
  async (_, answer) => {
    const setup = setUp({ answers: [answer, { latency: 100 }] });
    const { defender, failure, runtime, service } = setup;
    const pausedUntil = new Date(runtime.now() + hourPlusMinute);
    expect(await failure()).toMatchObject({ retryAfterMs: hourPlusMinute });
    expect(await failure()).toMatchObject({ kind: "throttled", attempts: 0, pausedUntil });
    expect(state(setup)?.pausedUntil).toEqual(pausedUntil);
    await runtime.advance(hourPlusMinute);
    const calls = Array.from({ length: 5 }, () => defender.getIPStatistics(ip));
    await runtime.advance(99);
    expect(service.requests).toHaveLength(2);
    await runtime.settle(Promise.all(calls));
    expect(service.mostAtOnce).toBe(4);
  },
);

test("a pause that the service repeats is learnt by one call, and holds the others again", async () => {
  const { defender, failure, runtime, service } = setUp({
    answers: [{ status: 503, headers: { "retry-after": "99999999" } }],
    retry: false,
  });
  await failure();
  await runtime.advance(hourPlusMinute);
  const failures = await runtime.settle(
    Promise.allSettled(Array.from({ length: 5 }, () => defender.getIPStatistics(ip))),
  );
  expect(failures.map((failed) => failed.status === "rejected" && failed.reason.kind)).toEqual([
    "server",
    ...Array(4).fill("throttled"),
  ]);
  expect(service.requests).toHaveLength(2);
});

test.each([
  ["shorter windows", { windows: [minute] }, 120_000],
  ["several windows", { windows: [minute, { limit: 9, perMs: 7_200_000 }] }, 7_260_000],
  ["no windows", { windows: [] }, hourPlusMinute],
  ["an option for less", { maxPause: 5_000 }, 5_000],
  ["an option for more", { maxPause: 86_400_000 }, 86_400_000],
  ["an option for anything", { maxPause: Number.POSITIVE_INFINITY }, 99_999_999_000],
])("how long a pause may be follows from %s", async (_, quota, ms) => {
  const setup = setUp({ quota, answers: [{ status: 503, headers: { "retry-after": "99999999" } }], retry: false });
  expect(await setup.failure()).toMatchObject({ kind: "server", retryAfterMs: ms });
  expect(state(setup)?.pausedUntil).toEqual(new Date(setup.runtime.now() + ms));
});

test("without a quota, what an answer asks for is bounded as well", async () => {
  const { failure } = setUp({ quota: false, answers: [{ status: 429, headers: { "retry-after": "99999999" } }] });
  expect(await failure()).toMatchObject({ kind: "throttled", retryAfterMs: hourPlusMinute });
});

test("a pause can be ended, for every client of the application, and counts nothing less", async () => {
  const first = setUp({ answers: [{ status: 429, headers: { "retry-after": "3600" } }, {}] });
  await first.failure();
  const waiting = first.defender.getIPStatistics(ip, { maxWait: 3_600_000 });
  await first.runtime.flush();
  const start = first.runtime.elapsed();
  await first.runtime.settle(another(first).defender.quota.resume());
  await first.runtime.settle(waiting);
  expect(first.runtime.elapsed()).toBe(start);
  expect(state(first)).toMatchObject({ pausedUntil: null, windows: [{ remaining: 98 }, {}] });
});

test("a pause of what the contract does not know can be ended as well, and there need be none", async () => {
  const { defender, runtime, service } = setUp({ answers: [{ status: 429, headers: { "retry-after": "3600" } }, {}] });
  const get = () => runtime.settle(defender.raw.GET("/api/things" as "/api/ips/{ip}/stats", {} as never));
  await get();
  await runtime.settle(defender.quota.resume());
  await get();
  expect(service.requests).toHaveLength(2);
  await setUp({ quota: false }).defender.quota.resume();
});

test("hooks are told that it is the service that holds back those who wait for its pause", async () => {
  const events: ThrottleEvent[] = [];
  const hooks = { onThrottle: (event: ThrottleEvent) => events.push(event) };
  const first = setUp({ answers: [{ status: 503, headers: { "retry-after": "30" } }, {}] });
  const second = createDefenderClient({ ...first.client, hooks });
  const throttled = first.defender.getIPStatistics(ip);
  await first.runtime.flush();
  await first.runtime.settle(Promise.all([throttled, second.getIPStatistics(ip)]));
  expect(events).toMatchObject([{ source: "service", waitMs: 30_000, window: undefined, attempts: 0 }]);
});
