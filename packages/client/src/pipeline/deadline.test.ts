import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { type SetUpOptions, setUp } from "../../test/set-up.ts";
import { statistics } from "../../test/stub-service.ts";
import { isDefenderError } from "../errors/any-error.ts";

/** How to bring a call into each phase, and keep it there for a while. */
const phases: [phase: string, options: SetUpOptions, attempts: number][] = [
  ["queued", { quota: { concurrency: 1 }, answers: [{ latency: 20_000 }] }, 0],
  ["token", { signIn: [{ latency: 10_000, body: { access_token: "A", expires_in: 3_600 } }] }, 0],
  ["request", { answers: [{ latency: 20_000 }] }, 1],
  ["body", { answers: [{ bodyLatency: 20_000 }] }, 1],
  ["waiting", { answers: [{ status: 503, headers: { "retry-after": "20" } }] }, 1],
];

/** Where `queued` is wanted, another call is ahead. */
function occupy({ defender, runtime }: ReturnType<typeof setUp>, phase: string): Promise<unknown> {
  if (phase === "queued") return defender.getIPStatistics({ ip: "1.1.1.1" });
  return runtime.flush();
}

test.each(phases)("an abort ends a call that is in the phase %s", async (phase, options, attempts) => {
  const setup = setUp(options);
  const { runtime, failure, defender } = setup;
  const ahead = occupy(setup, phase);
  await runtime.flush();
  const controller = new AbortController();
  const start = runtime.elapsed();
  runtime.after(5_000, () => controller.abort("enough"));
  const error = await failure({ signal: controller.signal });
  expect(error).toMatchObject({
    name: "AbortedError",
    kind: "aborted",
    phase,
    attempts,
    operationId: "getIPStatistics",
    message: `getIPStatistics was aborted by its caller's signal (phase: ${phase}).`,
  });
  expect(isDefenderError(error, "aborted") && error.reason).toBe("enough");
  expect(runtime.elapsed() - start).toBe(5_000);
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  await runtime.settle(ahead);
  expect(defender.quota.snapshot()).toMatchObject({ getIPStatistics: { inFlight: 0, queued: 0 } });
});

test("an abort finds a call that waits in line for another attempt in the line", async () => {
  const { failure, runtime } = setUp({ answers: [{ status: 500 }], quota: { windows: [{ limit: 1, perMs: 60_000 }] } });
  const controller = new AbortController();
  runtime.after(5_000, () => controller.abort());
  expect(await failure({ signal: controller.signal })).toMatchObject({ kind: "aborted", phase: "queued", attempts: 1 });
});

test("an abort beforehand sends nothing and takes nothing", async () => {
  const { failure, service, defender } = setUp();
  const signal = AbortSignal.abort("before");
  const error = await failure({ signal });
  expect(error).toMatchObject({ kind: "aborted", phase: "queued", attempts: 0 });
  expect(isDefenderError(error, "aborted") && error.reason).toBe("before");
  expect([service.requests, service.tokenRequests]).toEqual([[], []]);
  expect(defender.quota.snapshot()).toMatchObject({ getIPStatistics: { windows: [{ remaining: 100 }, {}] } });
});

test("an abort afterwards changes nothing", async () => {
  const { call } = setUp();
  const controller = new AbortController();
  expect(await call({ signal: controller.signal })).toEqual(statistics);
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  controller.abort();
});

test.each(phases.filter(([phase]) => phase !== "waiting"))(
  "a deadline ends a call that is in the phase %s",
  async (phase, options, attempts) => {
    const setup = setUp(options);
    const { runtime, failure, defender } = setup;
    const ahead = occupy(setup, phase);
    await runtime.flush();
    const start = runtime.elapsed();
    expect(await failure({ deadline: 5_000 })).toMatchObject({
      name: "DeadlineError",
      kind: "deadline",
      phase,
      attempts,
      timeoutMs: 5_000,
      message: `getIPStatistics did not finish within its deadline of 5000 ms (phase: ${phase}). Allow more with \`deadline\`.`,
    });
    expect(runtime.elapsed() - start).toBe(5_000);
    await runtime.settle(ahead);
    // The token request goes on for others.
    await runtime.advance(5_000);
    expect(runtime.armed).toBe(0);
    expect(defender.quota.snapshot()).toMatchObject({ getIPStatistics: { inFlight: 0, queued: 0 } });
  },
);

test("a deadline covers all attempts together", async () => {
  const { failure, runtime, service } = setUp({
    answers: [{ fault: "stalled head" }],
    timeout: 10_000,
    deadline: 25_000,
  });
  const start = runtime.elapsed();
  expect(await failure()).toMatchObject({ kind: "deadline", attempts: 3, phase: "request" });
  expect([runtime.elapsed() - start, service.requests.length]).toEqual([25_000, 3]);
});

test("a call that is answered in time leaves no timer behind", async () => {
  const { call, runtime } = setUp({ deadline: 60_000 });
  expect(await call()).toEqual(statistics);
  expect(runtime.armed).toBe(0);
});

test("a deadline is told from an abort, a time-out and a full line", async () => {
  const { failure } = setUp({ answers: [{ latency: 1_000 }], retry: false });
  const signal = AbortSignal.abort();
  const kinds = [];
  for (const options of [{ deadline: 10 }, { timeout: 10 }, { signal }]) kinds.push(await failure(options));
  expect(kinds).toMatchObject([{ kind: "deadline" }, { kind: "timeout" }, { kind: "aborted" }]);
});
