import { expect, test } from "vitest";
import { setUp } from "../../test/set-up.ts";
import { someCall, someRequest } from "../../test/some-call.ts";
import type { StubAnswer } from "../../test/stub-service.ts";
import { statistics } from "../../test/stub-service.ts";
import { createVirtualRuntime } from "../../test/virtual-runtime.ts";
import { createObserver, type RetryEvent } from "../observer.ts";
import type { Answer } from "../wire/answer.ts";
import { withRetry } from "./retry.ts";
import { send } from "./send.ts";

const throttled = (message: string): StubAnswer => ({ status: 429, body: { error: { code: "429", message } } });
const minuteUsedUp = throttled("API calls quota exceeded! maximum allowed 100 per 00:01:00");
const hourUsedUp = throttled("API calls quota exceeded! maximum allowed 1500 per 01:00:00");
const told = (status: number, seconds: number): StubAnswer => ({ status, headers: { "retry-after": `${seconds}` } });
const busy: StubAnswer = { status: 503 };

/** Milliseconds between the first request and the last. */
function waited({ service }: ReturnType<typeof setUp>): number {
  const [first, last] = [service.requests[0], service.requests.at(-1)];
  return (last?.at ?? 0) - (first?.at ?? 0);
}

test.each<[string, StubAnswer]>([
  ["status 500", { status: 500 }],
  ["status 503", busy],
  ["a broken connection", { fault: "reset" }],
  ["an answer that breaks off", { fault: "reset in the body" }],
  ["an attempt that takes too long", { fault: "stalled head" }],
])("after %s the call is tried again", async (_, answer) => {
  const { call, service } = setUp({ answers: [answer, {}] });
  expect(await call()).toEqual(statistics);
  expect(service.requests).toHaveLength(2);
});

test("the waits grow, each anywhere between none and its bound", async () => {
  const runtime = createVirtualRuntime({ random: () => 0.9 });
  const { failure, service } = setUp({ answers: [busy], runtime });
  await failure();
  const at = service.requests.map((request) => request.at);
  expect(at.slice(1).map((time, index) => time - (at[index] ?? 0))).toEqual([450, 900, 1_800]);
});

test("after three more attempts the error comes through", async () => {
  const { failure, service } = setUp({ answers: [busy] });
  expect(await failure()).toMatchObject({ kind: "server", status: 503, attempts: 4 });
  expect(service.requests).toHaveLength(4);
});

test("how often is an option", async () => {
  const { failure, service } = setUp({ answers: [busy], retry: { limit: 1 } });
  expect(await failure()).toMatchObject({ attempts: 2 });
  expect(service.requests).toHaveLength(2);
});

test("retrying can be switched off", async () => {
  const { failure } = setUp({ answers: [busy], retry: false });
  expect(await failure()).toMatchObject({ attempts: 1 });
});

test.each([400, 403, 404, 501])("status %i is not tried again", async (status) => {
  const { failure, service } = setUp({ answers: [{ status }] });
  expect(await failure()).toMatchObject({ status, attempts: 1 });
  expect(service.requests).toHaveLength(1);
});

test.each([429, 503])("a wait that a %i asks for is kept, and a little more", async (status) => {
  for (const random of [0, 0.99]) {
    const runtime = createVirtualRuntime({ random: () => random });
    const setup = setUp({ answers: [told(status, 20), {}], runtime });
    await setup.call();
    expect(waited(setup)).toBe(20_000 + 2_000 * random);
  }
});

test("a wait for no time at all is none for everyone, but a little for the one that was told", async () => {
  const setup = setUp({ answers: [told(429, 0), {}] });
  await setup.call();
  expect(waited(setup)).toBe(250);
  expect(setup.defender.quota.snapshot().getIPStatistics?.pausedUntil).toBeNull();
});

test("the longest wait that is accepted is an option, two minutes by default", async () => {
  const patient = setUp({ answers: [told(503, 120), {}] });
  expect(await patient.call()).toEqual(statistics);
  const { failure, service } = setUp({ answers: [told(503, 121), {}] });
  expect(await failure()).toMatchObject({ kind: "server", status: 503, attempts: 1, retryAfterMs: 121_000 });
  expect(service.requests).toHaveLength(1);
  const impatient = setUp({ answers: [told(503, 10), {}], retry: { maxDelay: 9_999 } });
  expect(await impatient.failure()).toMatchObject({ retryAfterMs: 10_000, attempts: 1 });
});

test("told to wait beyond its deadline, a call fails at once", async () => {
  const { failure, runtime } = setUp({ answers: [told(503, 60), {}] });
  const start = runtime.elapsed();
  expect(await failure({ deadline: 60_000 })).toMatchObject({ kind: "server", retryAfterMs: 60_000 });
  expect(runtime.elapsed() - start).toBe(0);
});

test("a backoff that would end after the deadline is not begun", async () => {
  const { failure } = setUp({ answers: [busy] });
  expect(await failure({ deadline: 250 })).toMatchObject({ kind: "server", attempts: 1 });
  expect(await failure({ deadline: 251 })).toMatchObject({ kind: "server", attempts: 2 });
});

test("without a header, a throttled call waits for the minute that the message names", async () => {
  const setup = setUp({ answers: [minuteUsedUp, {}] });
  expect(await setup.call()).toEqual(statistics);
  expect(waited(setup)).toBe(63_000);
});

test("a throttled call that is told nothing backs off", async () => {
  const setup = setUp({ answers: [throttled("Too many requests"), {}] });
  expect(await setup.call()).toEqual(statistics);
  expect(waited(setup)).toBe(250);
});

test("a used-up hour fails at once, and says when it is over", async () => {
  const { failure, runtime } = setUp({ answers: [hourUsedUp] });
  const start = runtime.now();
  expect(await failure()).toMatchObject({
    kind: "throttled",
    status: 429,
    code: "429",
    attempts: 1,
    retryAfterMs: 3_600_000,
    retryAt: new Date(start + 3_600_000),
    window: { limit: 1_500, perMs: 3_600_000 },
  });
  expect(runtime.now()).toBe(start);
});

test.each([
  ["a call", {}, { maxWait: 3_600_000 }],
  ["the client", { maxWait: 3_600_000 }, {}],
])("a used-up hour is waited for if %s allows it", async (_, clientOptions, callOptions) => {
  const setup = setUp({ answers: [hourUsedUp, {}], ...clientOptions });
  expect(await setup.call(callOptions)).toEqual(statistics);
  expect(waited(setup)).toBeGreaterThanOrEqual(3_600_000);
});

test("what a call allows goes before what the client allows", async () => {
  const { failure } = setUp({ answers: [told(429, 30), {}], maxWait: 60_000 });
  expect(await failure({ maxWait: 10_000 })).toMatchObject({ kind: "throttled", retryAfterMs: 30_000, attempts: 1 });
});

test("a sign-in host that is busy is asked again, no earlier than it says", async () => {
  const signIn = [{ status: 503, headers: { "retry-after": "9" } }, { body: { access_token: "A", expires_in: 60 } }];
  const { call, service } = setUp({ signIn });
  expect(await call()).toEqual(statistics);
  expect(service.requests).toHaveLength(1);
  expect((service.tokenRequests[1]?.at ?? 0) - (service.tokenRequests[0]?.at ?? 0)).toBeGreaterThanOrEqual(9_000);
});

test("what a call allows its quota does not shorten the waits that others ask for", async () => {
  const busyService = setUp({ answers: [told(503, 60), {}] });
  expect(await busyService.call({ maxWait: 10_000 })).toEqual(statistics);
  const signIn = [told(503, 60), { body: { access_token: "A", expires_in: 60 } }];
  expect(await setUp({ signIn }).call({ maxWait: 10_000 })).toEqual(statistics);
});

test("a sign-in host that refuses the application is not asked again", async () => {
  const { failure, service } = setUp({ signIn: [{ status: 401, body: { error: "invalid_client" } }] });
  expect(await failure()).toMatchObject({ kind: "credential", code: "invalid_client", attempts: 0 });
  expect(service.tokenRequests).toHaveLength(1);
  expect(service.requests).toHaveLength(0);
});

/** One call of any method through the wrapper alone. */
async function tryMethod(method: string, answers: readonly StubAnswer[]) {
  const { service, runtime } = setUp({ answers, credential: null });
  const call = someCall();
  const events: unknown[] = [];
  const onRetry = ({ delayMs, status, kind }: RetryEvent) => {
    events.push({ delayMs, status, kind, phase: call.progress.phase });
  };
  const retry = withRetry({ limit: 3, maxDelay: 1_000 }, createObserver({ onRetry }, {}), runtime);
  const answer = await runtime.settle(
    retry(send({ fetch: service.fetch, userAgent: "test", maxAnswerSize: 1_000 }))(
      { ...someRequest, method },
      call,
    ).catch((error: unknown) => error),
  );
  return { answer, events, bodies: service.requests.map(({ body }) => body) };
}

test.each<[string, StubAnswer]>([
  ["status 500", { status: 500 }],
  ["status 503", busy],
  ["a broken connection", { fault: "reset" }],
])("a POST is never repeated after %s, since it may have been carried out", async (_, answer) => {
  expect((await tryMethod("POST", [answer, {}])).bodies).toEqual(["isolate"]);
  expect((await tryMethod("PUT", [answer, {}])).bodies).toEqual(["isolate", "isolate"]);
});

test("a throttled POST was not carried out, and is repeated with its body", async () => {
  const { answer, bodies } = await tryMethod("POST", [{ status: 429 }, {}]);
  expect(answer).toMatchObject({ status: 200 });
  expect(bodies).toEqual(["isolate", "isolate"]);
});

test("an observer is told of each wait, how long it is and why", async () => {
  const { events } = await tryMethod("PUT", [busy, { fault: "reset" }, {}]);
  expect(events).toEqual([
    { delayMs: 250, status: 503, kind: undefined, phase: "waiting" },
    { delayMs: 500, status: undefined, kind: "network", phase: "waiting" },
  ]);
});

test("the body of an answer that needs no other attempt is not looked at", async () => {
  const answer: Answer = {
    status: 200,
    statusText: "OK",
    ok: true,
    headers: new Headers(),
    get body(): Uint8Array<ArrayBuffer> {
      throw new Error("looked at");
    },
  };
  const retry = withRetry({ limit: 3, maxDelay: 1_000 }, createObserver({}, {}), createVirtualRuntime());
  expect(await retry(async () => answer)(someRequest, someCall())).toBe(answer);
});
