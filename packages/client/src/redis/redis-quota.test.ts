import { getEventListeners } from "node:events";
import { expect, test, vi } from "vitest";
import { createScriptedRedis } from "../../test/scripted-redis.ts";
import { createVirtualRuntime } from "../../test/virtual-runtime.ts";
import type { QuotaWindow, Refusal, Slot, SlotRequest } from "../quota/quota.ts";
import { findQuotas } from "../quota/quota-registry.ts";
import { QuotaStoreError, redisQuota } from "../redis.ts";
import type { RedisQuotaOptions } from "./redis-quota.ts";

const minute: QuotaWindow = { limit: 3, perMs: 60_000 };
const hour: QuotaWindow = { limit: 5, perMs: 3_600_000 };

const patient: SlotRequest = {
  signal: undefined,
  concurrency: 10,
  maxQueue: 1_000,
  maxWait: Number.POSITIVE_INFINITY,
  onWait: () => {},
};

function setUp(
  say?: Parameters<typeof createScriptedRedis>[1],
  { windows = [minute, hour], ...options }: RedisQuotaOptions & { windows?: readonly QuotaWindow[] } = {},
) {
  const runtime = createVirtualRuntime();
  const redis = createScriptedRedis(runtime, say);
  const store = redisQuota(redis.client, { application: "tenant/application", ...options });
  const quota = store.open({ credential: null, baseUrl: "https://api.example", runtime })("operation", windows);
  const start = runtime.elapsed();
  const admitted: [name: string, at: number][] = [];
  async function take(name: string, request: Partial<SlotRequest> = {}): Promise<Slot | Refusal> {
    const slot = await quota.acquire({ ...patient, ...request });
    if (slot.admitted) admitted.push([name, runtime.elapsed() - start]);
    return slot;
  }
  /** Takes a slot that there has to be. */
  async function slot(name: string, request: Partial<SlotRequest> = {}): Promise<Slot> {
    const taken = await runtime.settle(take(name, request));
    if (!taken.admitted) throw new Error(`There is no slot: ${taken.because}.`);
    return taken;
  }
  return { runtime, ...redis, quota, take, slot, admitted };
}

/** Whoever comes has to wait until then. */
const freeAt = (ms: number) => (call: { at: number }) => ({ waitMs: Math.max(ms - call.at, 0), which: 1 });

test("the server is asked by one call after the other, in the order in which they came", async () => {
  const { runtime, take, admitted, done } = setUp(() => ({ latency: 10 }));
  const calls = ["a", "b", "c"].map((name) => take(name));
  await runtime.advance(25);
  expect(done()).toEqual([
    ["take", "#1", 0],
    ["take", "#2", 10],
    ["take", "#3", 20],
  ]);
  await runtime.settle(Promise.all(calls));
  expect(admitted).toEqual([
    ["a", 10],
    ["b", 20],
    ["c", 30],
  ]);
});

test("the server is not asked while as many calls are in flight as may be", async () => {
  const { runtime, take, slot, done } = setUp();
  const first = await slot("a", { concurrency: 1 });
  const second = take("b", { concurrency: 1 });
  await runtime.advance(5_000);
  expect(done().filter(([operation]) => operation === "take")).toEqual([["take", "#1", 0]]);
  first.spend(true);
  expect(await runtime.settle(second)).toMatchObject({ admitted: true });
});

test("a slot is spent when its call was answered, five seconds later when it was given up, and given back otherwise", async () => {
  const { slot, done } = setUp();
  (await slot("a")).spend(true);
  (await slot("b")).spend(false);
  (await slot("c")).giveBack();
  expect(done()).toEqual([
    ["take", "#1", 0],
    ["spend", "#1", "0", 0],
    ["take", "#2", 0],
    ["spend", "#2", "5000", 0],
    ["take", "#3", 0],
    ["give-back", "#3", 0],
  ]);
});

test("who has to wait is told once, and asks again in between, for a slot may be given back", async () => {
  const { runtime, take, admitted, done } = setUp(freeAt(4_000));
  const waits: unknown[] = [];
  const request: Partial<SlotRequest> = { onWait: (...wait) => waits.push(wait) };
  await runtime.settle(Promise.all([take("a", request), take("b", request)]));
  expect(done().map(([, , at]) => at)).toEqual([0, 1_500, 3_000, 4_012.5, 4_012.5]);
  expect(admitted.map(([name]) => name)).toEqual(["a", "b"]);
  expect(waits).toEqual([
    [4_000, minute],
    [4_000, minute],
  ]);
});

test.each([
  [0, [0, 1_000, 2_000, 3_000, 4_000]],
  [0.875, [0, 1_875, 3_750, 4_021.875]],
])("processes do not come back together (%s)", async (random, at) => {
  const runtime = createVirtualRuntime({ random: () => random });
  const { client, calls } = createScriptedRedis(runtime, freeAt(4_000));
  const open = redisQuota(client, { application: "a" }).open({
    credential: null,
    baseUrl: "https://api.example",
    runtime,
  });
  await runtime.settle(open("operation", [minute]).acquire(patient));
  expect(calls.map((call) => call.at)).toEqual(at);
});

test("a slot that this process gives back is asked for at once, unless there is a pause", async () => {
  let given = 0;
  const { runtime, quota, take, slot, done } = setUp(({ operation, at }, index) => {
    if (operation === "give-back") given += 1;
    if (operation === "pause") return { pausedMs: 10_000 };
    return index === 0 || given > 0 ? { pausedMs: at < 600 ? 0 : 9_900 } : { waitMs: 60_000, which: 1 };
  });
  const first = await slot("a");
  const second = take("b");
  await runtime.advance(500);
  first.giveBack();
  const held = await runtime.settle(second);
  expect(done().slice(1)).toEqual([
    ["take", "#2", 0],
    ["give-back", "#1", 500],
    ["take", "#3", 500],
  ]);
  if (!held.admitted) throw new Error("It was refused.");
  await runtime.advance(100);
  quota.pause(10_000, undefined);
  await runtime.flush();
  const third = take("c");
  held.giveBack();
  await runtime.settle(third);
  expect(done().slice(4)).toEqual([
    ["pause", "10000", "0", "0", 600],
    ["give-back", "#3", 600],
    ["take", "#4", 10_600],
  ]);
});

test("a call that would have to wait for longer than it may is refused, whether it asks or stands behind", async () => {
  const { runtime, take } = setUp(freeAt(4_000));
  const patientOne = take("patient");
  const refused = { admitted: false, because: "used-up", waitMs: 4_000, window: minute };
  expect(await runtime.settle(take("behind", { maxWait: 3_999 }))).toEqual(refused);
  await runtime.advance(1_000);
  expect(await take("late", { maxWait: 2_999 })).toEqual({ ...refused, waitMs: 3_000 });
  await runtime.settle(patientOne);
});

test("without a queue a call gets a slot if there is one", async () => {
  expect(await setUp().slot("a", { maxQueue: 0 })).toMatchObject({ admitted: true });
  const { runtime, take } = setUp(freeAt(4_000));
  expect(await runtime.settle(take("a", { maxQueue: 0 }))).toEqual({ admitted: false, because: "full" });
});

test("who comes when the wait is over, and the process has not asked again yet, waits for that", async () => {
  const { runtime, take, done } = setUp(freeAt(4_000));
  const controller = new AbortController();
  const aborted = take("aborted", { signal: controller.signal });
  await runtime.advance(4_005);
  controller.abort(new Error("enough"));
  await expect(aborted).rejects.toMatchObject({ message: "enough" });
  await runtime.settle(take("late"));
  expect(done().map(([, , at]) => at)).toEqual([0, 1_500, 3_000, 4_012.5]);
});

test("nobody overtakes those who wait", async () => {
  const { runtime, take, admitted } = setUp(freeAt(4_000));
  const calls = ["a", "b", "c"].map((name) => take(name));
  await runtime.advance(2_000);
  calls.push(take("d"));
  await runtime.settle(Promise.all(calls));
  expect(admitted.map(([name]) => name)).toEqual(["a", "b", "c", "d"]);
});

test("the slot that an aborted call has asked for goes to the next one", async () => {
  const { runtime, take, admitted, done } = setUp(() => ({ latency: 10 }));
  const controller = new AbortController();
  const aborted = take("aborted", { signal: controller.signal });
  const next = take("next");
  await runtime.advance(5);
  controller.abort(new Error("enough"));
  await expect(aborted).rejects.toMatchObject({ message: "enough" });
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  await runtime.settle(next);
  expect(admitted).toEqual([["next", 10]]);
  expect(done()).toEqual([["take", "#1", 0]]);
});

test("the slot that nobody wants any more is given back", async () => {
  const { runtime, take, quota, done } = setUp(() => ({ latency: 10 }));
  const controller = new AbortController();
  const aborted = take("aborted", { signal: controller.signal });
  await runtime.flush();
  controller.abort(new Error("enough"));
  await expect(aborted).rejects.toMatchObject({ message: "enough" });
  await runtime.advance(1_000);
  expect([quota.snapshot().inFlight, runtime.armed]).toEqual([0, 0]);
  expect(await runtime.settle(take("later"))).toMatchObject({ admitted: true });
  expect(done()).toEqual([
    ["take", "#1", 0],
    ["give-back", "#1", 10],
    ["take", "#2", 1_000],
  ]);
});

test("slots in flight are renewed, three times in a lease, and left alone after that", async () => {
  const { runtime, slot, done } = setUp(undefined, { lease: 30_000 });
  const [a, b] = [await slot("a"), await slot("b")];
  await runtime.advance(10_000);
  a.spend(true);
  await runtime.advance(10_000);
  b.spend(true);
  expect(done().slice(2)).toEqual([
    ["renew", "#1", "#2", 10_000],
    ["spend", "#1", "0", 10_000],
    ["renew", "#2", 20_000],
    ["spend", "#2", "0", 20_000],
  ]);
  expect(runtime.armed).toBe(0);
});

test("renewals begin anew with the next call", async () => {
  const { runtime, slot, done } = setUp(undefined, { lease: 30_000 });
  (await slot("a")).spend(true);
  await runtime.advance(5_000);
  const b = await slot("b");
  await runtime.advance(10_000);
  b.spend(true);
  expect(done().slice(-2)).toEqual([
    ["renew", "#2", 15_000],
    ["spend", "#2", "0", 15_000],
  ]);
});

test("what the server does not hear of does no harm: its leases end by themselves", async () => {
  const { runtime, slot, quota } = setUp(({ operation }) => (operation === "take" ? {} : new Error("ECONNRESET")));
  const [a, b] = [await slot("a"), await slot("b")];
  quota.pause(100, undefined);
  await runtime.advance(20_000);
  a.spend(true);
  b.giveBack();
  await runtime.flush();
  expect(quota.snapshot().inFlight).toBe(0);
});

test("everyone who waits is refused when the server gives no answer in time", async () => {
  const { runtime, take, done } = setUp((_, index) => ({ latency: index === 0 ? 3_000 : 0 }), { timeout: 2_000 });
  const calls = [take("a"), take("b")];
  await runtime.advance(1_999);
  expect(done()).toEqual([["take", "#1", 0]]);
  await runtime.advance(1);
  expect(await Promise.all(calls)).toMatchObject([
    { admitted: false, because: "unavailable" },
    { admitted: false, because: "unavailable" },
  ]);
  // It may come to be taken later.
  expect(done().slice(1)).toEqual([["give-back", "#1", 2_000]]);
  await runtime.advance(5_000);
  expect(await runtime.settle(take("c"))).toMatchObject({ admitted: true });
});

test("a slot is not waited for beyond its lease", async () => {
  const { runtime, take } = setUp(() => ({ latency: Number.POSITIVE_INFINITY }), { lease: 500 });
  const refused = take("a");
  await runtime.advance(500);
  expect(await refused).toMatchObject({ because: "unavailable" });
});

test.each([
  ["code of the system", Object.assign(new Error("connect"), { code: "ECONNREFUSED" }), "ECONNREFUSED"],
  ["word of the server", new Error("NOPERM this user has no access to key SECRET"), "NOPERM"],
  ["nothing", new Error("The client is closed"), undefined],
  ["nothing", new Error("URLs and keys are nobody's business"), undefined],
])("the refusal is an error that names the %s, and the way out", async (_, reason, code) => {
  const { runtime, take } = setUp(() => reason);
  const refusal = await runtime.settle(take("a"));
  if (refusal.admitted || refusal.because !== "unavailable") throw new Error("It was not refused.");
  const error = refusal.error({ operationId: "getIPStatistics", attempts: 0 });
  if (!(error instanceof QuotaStoreError)) throw new Error("It is another error.");
  const { name, kind, operationId, attempts } = error;
  expect([name, kind, operationId, attempts]).toEqual(["QuotaStoreError", "quota-store", "getIPStatistics", 0]);
  expect([error.code, error.reason]).toEqual([code, reason]);
  expect(error.message).toBe(
    `getIPStatistics was not sent: the server that counts its quota gave no answer${code ? ` (${code})` : ""}. Check the server and its client, or let each process count for itself meanwhile with \`onUnavailable: "local"\`; \`reason\` holds what was thrown.`,
  );
});

test.each([[[]], [[1, 0, 0, 0, 0, 0]], [["OK"]], [[1, 0, 0, 0, 0, 0, 1, -1, 1, "x"]]])(
  "an answer that is not the script's (%j) is none",
  async (answer) => {
    const { runtime, take } = setUp(() => answer);
    expect(await runtime.settle(take("a"))).toMatchObject({ because: "unavailable" });
  },
);

test.each([["OK"], [null], [{ taken: 1 }]])("an answer that is no list (%j) is none", async (answer) => {
  const runtime = createVirtualRuntime();
  const client = { evalSha: async () => answer, eval: async () => answer };
  const store = redisQuota(client, { application: "a" });
  const quota = store.open({ credential: null, baseUrl: "https://api.example", runtime })("operation", [minute]);
  expect(await quota.acquire(patient)).toMatchObject({ because: "unavailable" });
});

test("an answer of numbers as text is one", async () => {
  const { slot } = setUp(() => ["1", "0", "0", "0", "0", "0", "2", "-1", "4", "-1"]);
  expect(await slot("a")).toMatchObject({ admitted: true });
});

test("a pause holds this process at once, and is told to the others", async () => {
  const { runtime, quota, take, done } = setUp(() => ({}));
  const waits: unknown[] = [];
  quota.pause(4_999.5, hour);
  quota.pause(1_000, minute);
  const waiting = take("a", { onWait: (...wait) => waits.push(wait) });
  expect(quota.snapshot().pausedUntil).toEqual(new Date(runtime.now() + 4_999.5));
  await runtime.settle(waiting);
  expect(waits).toEqual([[4_999.5, hour]]);
  expect(done()).toEqual([
    ["pause", "5000", "5", "3600000", 0],
    ["pause", "1000", "3", "60000", 0],
    ["take", "#1", 4_999.5],
  ]);
  expect(quota.snapshot().pausedUntil).toBeNull();
});

test("a pause of no window is told as such, and what the server says of one is believed", async () => {
  const said = { waitMs: 7_000, pausedMs: 7_000, pausedFor: [100, 60_000] as const };
  const { runtime, quota, take, done } = setUp(({ operation }) => (operation === "take" ? said : {}));
  quota.pause(500, undefined);
  expect(done()).toEqual([["pause", "500", "0", "0", 0]]);
  await runtime.advance(500);
  expect(await runtime.settle(take("a", { maxWait: 6_999 }))).toMatchObject({
    waitMs: 7_000,
    window: { limit: 100, perMs: 60_000 },
  });
  expect(quota.snapshot().pausedUntil).toEqual(new Date(runtime.now() + 7_000));
});

test("a snapshot shows what the server said last, and what this process has in flight and waiting", async () => {
  const left = [
    [2, 50_000],
    [0, -1],
  ] as const;
  const { runtime, quota, slot, take } = setUp((_, index) => (index === 0 ? { left } : { waitMs: 9_000, left }));
  expect(quota.snapshot()).toEqual({
    windows: [
      { ...minute, remaining: 3, returnsAt: null },
      { ...hour, remaining: 5, returnsAt: null },
    ],
    inFlight: 0,
    queued: 0,
    pausedUntil: null,
  });
  await slot("a");
  const at = runtime.now();
  const waiting = take("b", { signal: AbortSignal.timeout(3_600_000) });
  await runtime.advance(1_000);
  expect(quota.snapshot()).toEqual({
    windows: [
      { ...minute, remaining: 2, returnsAt: new Date(at + 50_000) },
      { ...hour, remaining: 0, returnsAt: null },
    ],
    inFlight: 1,
    queued: 1,
    pausedUntil: null,
  });
  expect(await Promise.race([waiting, "waiting"])).toBe("waiting");
});

test("a snapshot shows what the server said when a slot was spent", async () => {
  const left = [[2, 60_001]] as const;
  const { runtime, quota, slot } = setUp(({ operation }) => (operation === "spend" ? { left } : {}), {
    windows: [minute],
  });
  (await slot("a")).spend(true);
  await runtime.flush();
  const returnsAt = new Date(runtime.now() + 60_001);
  expect(quota.snapshot().windows).toEqual([{ ...minute, remaining: 2, returnsAt }]);
});

const credential = { tenantId: "contoso.example", clientId: "app", getToken: async () => null };
const owner = (runtime = createVirtualRuntime()) => ({
  credential,
  baseUrl: "https://api.example/some/path",
  runtime,
});

async function keysOf(
  options: RedisQuotaOptions,
  { operationId, ...changes }: { operationId?: string; credential?: null; baseUrl?: string } = {},
): Promise<readonly string[]> {
  const runtime = createVirtualRuntime();
  const { client, calls } = createScriptedRedis(runtime);
  const store = redisQuota(client, options);
  await runtime.settle(
    store
      .open({ ...owner(runtime), ...changes })(operationId, [minute, hour])
      .acquire(patient),
  );
  return calls[0]?.keys ?? [];
}

test("keys name service, tenant, application, operation and windows, in braces, so that a cluster keeps them together", async () => {
  const keys = await keysOf({}, { operationId: "getIPStatistics" });
  const tag = "{https%3A%2F%2Fapi.example|contoso.example%2Fapp|getIPStatistics|3-60000_5-3600000}";
  expect(keys).toEqual(["used", "held", "pause"].map((name) => `defender-quota:${tag}:${name}`));
});

test("prefix and application may be named", async () => {
  const [key] = await keysOf({ prefix: "soc", application: "fabrikam}{" }, { credential: null });
  expect(key).toBe("soc:{https%3A%2F%2Fapi.example|fabrikam%7D%7B|raw|3-60000_5-3600000}:used");
});

test("a credential that does not tell whose it is needs a name for its calls", () => {
  const store = redisQuota(createScriptedRedis(createVirtualRuntime()).client);
  for (const credential of [null, async () => "token", { getToken: async () => null, ...{ tenantId: "t" } }]) {
    expect(() => store.open({ ...owner(), credential })).toThrow(
      expect.objectContaining({
        kind: "argument",
        argument: "application",
        message:
          'The credential does not tell whose calls these are, so their quota cannot be shared. Name the application: `redisQuota(client, { application: "tenant/application" })`.',
      }),
    );
  }
});

test("clients of one application stand in one line, those of another runtime or application in their own", () => {
  const store = redisQuota(createScriptedRedis(createVirtualRuntime()).client);
  const one = owner();
  const another = { ...credential, clientId: "another" };
  const quota = store.open(one)("operation", [minute]);
  expect(store.open({ ...one, credential: { ...credential } })("operation", [{ ...minute }])).toBe(quota);
  expect(store.open(one)("other", [minute])).not.toBe(quota);
  expect(store.open(one)("operation", [hour])).not.toBe(quota);
  expect(store.open({ ...one, baseUrl: "https://eu.api.example" })("operation", [minute])).not.toBe(quota);
  expect(store.open({ ...one, credential: another })("operation", [minute])).not.toBe(quota);
  expect(store.open(owner())("operation", [minute])).not.toBe(quota);
});

test("a client with a store shares nothing with one without, though they are of one application", () => {
  const store = redisQuota(createScriptedRedis(createVirtualRuntime()).client);
  const one = { ...owner(), windows: undefined };
  const [withStore, without] = [findQuotas({ ...one, store })(undefined), findQuotas(one)(undefined)];
  expect(without).not.toBe(withStore);
  expect(findQuotas({ ...one, store })(undefined)).toBe(withStore);
});

test.each([
  ["redisQuota's client.eval", {}, { evalSha() {} }],
  ["redisQuota's client", {}, undefined],
  ["prefixes", { prefixes: "a" }],
  ["prefix", { prefix: " " }],
  ["application", { application: 7 }],
  ["onUnavailable", { onUnavailable: "ignore" }],
  ["timeout", { timeout: 0 }],
  ["lease", { lease: -1 }],
  ["lease", { lease: Number.POSITIVE_INFINITY }],
])("a wrong %s is refused (%j)", (argument, options: object, ...clients) => {
  const { client } = createScriptedRedis(createVirtualRuntime());
  const given = (clients.length > 0 ? clients[0] : client) as typeof client;
  expect(() => redisQuota(given, options)).toThrow(expect.objectContaining({ kind: "argument", argument }));
});

test("a lease of part of a millisecond is rounded up", async () => {
  const runtime = createVirtualRuntime();
  const evalSha = vi.fn(async () => [1, 0, 0, 0, 0, 0]);
  const store = redisQuota({ evalSha, eval: evalSha }, { application: "a", lease: 99.5 });
  await runtime.settle(store.open(owner(runtime))("operation", []).acquire(patient));
  expect(evalSha.mock.lastCall).toMatchObject([
    expect.any(String),
    { arguments: ["take", "100", "5100", "0", expect.stringMatching(/:1$/)] },
  ]);
});
