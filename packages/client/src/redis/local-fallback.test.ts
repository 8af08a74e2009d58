import { expect, test } from "vitest";
import { createScriptedRedis, type Said } from "../../test/scripted-redis.ts";
import { createVirtualRuntime } from "../../test/virtual-runtime.ts";
import type { SlotRequest } from "../quota/quota.ts";
import { redisQuota } from "./redis-quota.ts";

const window = { limit: 3, perMs: 60_000 };
const broken = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });

/** A quota that counts for itself while the server is down. */
function setUp(up: (at: number) => boolean) {
  const runtime = createVirtualRuntime();
  const { client, done } = createScriptedRedis(runtime, ({ at }): Said | Error => (up(at) ? {} : broken));
  const store = redisQuota(client, { application: "a", onUnavailable: "local" });
  const quota = store.open({ credential: null, baseUrl: "https://api.example", runtime })("operation", [window]);
  const start = runtime.elapsed();
  const warnings: [words: string, at: number][] = [];
  const request: SlotRequest = {
    signal: undefined,
    concurrency: 10,
    maxQueue: 10,
    maxWait: Number.POSITIVE_INFINITY,
    onWait: () => {},
    warn: (words) => warnings.push([words, runtime.elapsed() - start]),
  };
  /** A call that is answered at once. Tells when it was admitted. */
  async function call(more: Partial<SlotRequest> = {}): Promise<number> {
    const slot = await quota.acquire({ ...request, ...more });
    if (!slot.admitted) throw new Error(`It was refused: ${slot.because}.`);
    slot.spend(true);
    return runtime.elapsed() - start;
  }
  const times = async (count: number) => runtime.settle(Promise.all(Array.from({ length: count }, () => call())));
  const takes = () => done().filter(([operation]) => operation === "take").length;
  return { runtime, quota, request, call, times, warnings, done, takes };
}

test("while the server gives no answer, the process counts for itself, and warns once", async () => {
  const { times, warnings, takes } = setUp(() => false);
  expect(await times(4)).toEqual([0, 0, 0, 60_000]);
  expect(warnings).toEqual([
    ["the server that counts the quota gave no answer (ECONNRESET): until it does, this process counts for itself", 0],
  ]);
  expect(takes()).toBe(1);
});

test("an error without a code is told without one", async () => {
  const runtime = createVirtualRuntime();
  const warnings: string[] = [];
  const evalSha = () => Promise.reject(new Error("The client is closed"));
  const store = redisQuota({ evalSha, eval: evalSha }, { application: "a", onUnavailable: "local" });
  const quota = store.open({ credential: null, baseUrl: "https://api.example", runtime })("operation", [window]);
  const { request } = setUp(() => true);
  await runtime.settle(quota.acquire({ ...request, warn: (words) => warnings.push(words) }));
  expect(warnings[0]).toMatch(/^the server that counts the quota gave no answer: until/);
});

test("calls that were made before count as well", async () => {
  const { runtime, times, warnings } = setUp((at) => at < 1_000);
  expect(await times(2)).toEqual([0, 0]);
  await runtime.advance(1_000);
  expect(await times(2)).toEqual([1_000, 60_000]);
  expect(warnings).toHaveLength(1);
});

test("the server is asked every five seconds whether it is back, behind the calls, and counts again when it is", async () => {
  const { runtime, times, warnings, done } = setUp((at) => at >= 7_000);
  const asked = () => done().map(([operation, ...rest]) => [operation, rest.at(-1)]);
  await times(1);
  await runtime.advance(4_999);
  await times(1);
  expect(asked()).toEqual([
    ["take", 0],
    ["give-back", 0],
  ]);
  await runtime.advance(1);
  await times(1);
  expect(asked().slice(2)).toEqual([["renew", 5_000]]);
  await runtime.advance(60_000);
  await times(1);
  expect(warnings[1]).toEqual(["the server that counts the quota answers again, and counts", 65_000]);
  await times(1);
  expect(asked().slice(3)).toEqual([
    ["renew", 65_000],
    ["take", 65_000],
    ["spend", 65_000],
  ]);
});

test("a server that does not answer the question whether it is back is asked again five seconds later", async () => {
  const runtime = createVirtualRuntime();
  const { client, calls } = createScriptedRedis(runtime, ({ operation }) =>
    operation === "take" ? broken : { latency: Number.POSITIVE_INFINITY },
  );
  const store = redisQuota(client, { application: "a", onUnavailable: "local", timeout: 2_000 });
  const owner = { credential: null, baseUrl: "https://api.example", runtime };
  const quota = store.open(owner)("operation", [{ limit: 100, perMs: 1_000 }]);
  const { request } = setUp(() => true);
  for (let second = 0; second <= 20; second += 1) {
    const slot = await runtime.settle(quota.acquire(request));
    if (!slot.admitted) throw new Error("It was refused.");
    slot.spend(true);
    await runtime.advance(1_000);
  }
  const questions = calls.filter(({ operation }) => operation === "renew");
  expect(questions.map(({ at }) => at)).toEqual([5_000, 12_000, 19_000]);
});

test("a pause holds in both", async () => {
  const { runtime, quota, call, done } = setUp((at) => at >= 2_000);
  quota.pause(3_000, window);
  expect(await runtime.settle(call())).toBe(3_000);
  expect(done()[0]).toEqual(["pause", "3000", "3", "60000", 0]);
  const down = setUp(() => false);
  await down.times(1);
  down.quota.pause(3_000, undefined);
  expect(await down.times(1)).toEqual([3_000]);
  expect(down.done().map(([operation]) => operation)).toEqual(["take", "give-back"]);
});

test("a snapshot shows the count that holds, and what is in flight by either", async () => {
  const { runtime, quota, request } = setUp((at) => at < 1_000);
  expect(await runtime.settle(quota.acquire(request))).toMatchObject({ admitted: true });
  // The fake server always says the same.
  expect(quota.snapshot()).toMatchObject({ inFlight: 1, windows: [{ remaining: 1 }] });
  await runtime.advance(1_000);
  expect(await runtime.settle(quota.acquire(request))).toMatchObject({ admitted: true });
  expect(quota.snapshot()).toMatchObject({ inFlight: 2, windows: [{ remaining: 1 }] });
  expect(await runtime.settle(quota.acquire(request))).toMatchObject({ admitted: true });
  expect(quota.snapshot()).toMatchObject({ inFlight: 3, windows: [{ remaining: 0 }] });
});

test("no more calls are in flight than may be, counted by either", async () => {
  const { runtime, quota, request } = setUp((at) => at < 1_000 || at >= 7_000);
  const take = () => quota.acquire({ ...request, concurrency: 2 });
  const first = await runtime.settle(take());
  await runtime.advance(1_000);
  const second = await runtime.settle(take());
  expect([first.admitted, second.admitted]).toEqual([true, true]);
  const third = take();
  await runtime.advance(10_000);
  expect(quota.snapshot()).toMatchObject({ inFlight: 2, queued: 1 });
  if (first.admitted) first.giveBack();
  expect(await runtime.settle(third)).toMatchObject({ admitted: true });
  await runtime.flush();
  // The server counts again, and does not know of the second one.
  expect(quota.snapshot()).toMatchObject({ inFlight: 2, queued: 0, windows: [{ remaining: 1 }] });
});

test("a slot that is given back is free in both", async () => {
  const { runtime, quota, request, done } = setUp(() => true);
  const slot = await runtime.settle(quota.acquire(request));
  if (!slot.admitted) throw new Error("It was refused.");
  slot.giveBack();
  expect(done().at(-1)).toEqual(["give-back", "#1", 0]);
  expect(quota.snapshot().inFlight).toBe(0);
});

test("a pause is ended in both, and that the server did not hear of it is told", async () => {
  const { runtime, quota, call, done } = setUp(() => true);
  quota.pause(60_000, window);
  await runtime.settle(quota.resume());
  expect(await runtime.settle(call())).toBe(0);
  expect(done().map(([operation]) => operation)).toEqual(["pause", "resume", "take", "spend"]);
  const down = setUp(() => false);
  await down.times(1);
  down.quota.pause(60_000, window);
  await expect(down.runtime.settle(down.quota.resume())).rejects.toMatchObject({ kind: "quota-store" });
  expect(await down.times(1)).toEqual([0]);
});
