import { expect, test } from "vitest";
import { minute } from "../../test/quota-calls.ts";
import { patient, setUp } from "../../test/redis-quota-calls.ts";
import { createVirtualRuntime } from "../../test/virtual-runtime.ts";
import { QuotaStoreError, redisQuota } from "../redis.ts";

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
  ["the code of the system", Object.assign(new Error("connect"), { code: "ECONNREFUSED" }), "ECONNREFUSED"],
  ["the word of the server", new Error("NOPERM this user has no access to key SECRET"), "NOPERM"],
  ["nothing of a sentence", new Error("The client is closed"), undefined],
  ["nothing of a word that only begins in capitals", new Error("URLs and keys are nobody's business"), undefined],
])("the refusal is an error that names %s, and the way out", async (_, reason, code) => {
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
