import { expect, test } from "vitest";
import { setUp } from "../../test/set-up.ts";
import { type StubAnswer, statistics } from "../../test/stub-service.ts";

test.each<[phase: string, StubAnswer]>([
  ["request", { fault: "stalled head" }],
  ["body", { fault: "stalled body" }],
  ["body", { latency: 20_000, bodyLatency: 20_000 }],
])("an attempt that takes longer than its time-out is given up (phase: %s)", async (phase, answer) => {
  const { failure, runtime } = setUp({ answers: [answer], retry: false });
  const start = runtime.elapsed();
  expect(await failure()).toMatchObject({
    name: "TimeoutError",
    kind: "timeout",
    phase,
    timeoutMs: 30_000,
    attempts: 1,
    operationId: "getIPStatistics",
    message: `getIPStatistics got no complete answer within 30000 ms (phase: ${phase}). Allow more with \`timeout\`.`,
  });
  expect(runtime.elapsed() - start).toBe(30_000);
  expect(runtime.armed).toBe(0);
});

test("a fetch that takes no notice of its signal is not waited for", async () => {
  for (const fault of ["stalled head", "stalled body"] as const) {
    const { failure, runtime } = setUp({ answers: [{ fault }], retry: false, deaf: true, credential: null });
    const start = runtime.elapsed();
    expect(await failure()).toMatchObject({ kind: "timeout" });
    expect(runtime.elapsed() - start).toBe(30_000);
  }
});

test("each attempt has the whole time", async () => {
  const { call, service, runtime } = setUp({ answers: [{ fault: "stalled head" }, { latency: 29_999 }] });
  const start = runtime.elapsed();
  expect(await call()).toEqual(statistics);
  expect(service.requests).toHaveLength(2);
  expect(runtime.elapsed() - start).toBe(30_000 + 250 + 29_999);
});

test("the time-out is an option of the client and of a call", async () => {
  const { failure } = setUp({ answers: [{ latency: 2_000 }], retry: false, timeout: 1_500 });
  expect(await failure()).toMatchObject({ kind: "timeout", timeoutMs: 1_500 });
  expect(await failure({ timeout: 100 })).toMatchObject({ kind: "timeout", timeoutMs: 100 });
  expect(await failure({ timeout: 2_001 })).toEqual(new Error("The call did not fail."));
});

test("waiting for a slot or a token does not count", async () => {
  const { call, runtime } = setUp({
    quota: { windows: [{ limit: 1, perMs: 60_000 }] },
    signIn: [{ latency: 10_000, body: { access_token: "A", expires_in: 31 } }],
    timeout: 1_000,
  });
  const start = runtime.elapsed();
  await call();
  await call();
  expect(runtime.elapsed() - start).toBe(80_000);
});

test("a client without a time-out waits", async () => {
  const { call } = setUp({ answers: [{ latency: 3_600_000 }], timeout: Number.POSITIVE_INFINITY });
  expect(await call()).toEqual(statistics);
});
