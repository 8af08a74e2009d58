import { expect, test } from "vitest";
import { feedEntries, feedEntry } from "../../test/feed.ts";
import { createWorldService, type WorldFault } from "../../test/world-service.ts";
import type { Outcome } from "../batches/gather.ts";
import { deleteIndicators } from "./delete-indicators.ts";
import { listIndicators } from "./list-indicators.ts";

/** What became of each indicator, when the service answers its deletions so. */
async function deleteAll(count: number, faults: readonly (WorldFault | undefined)[] = []) {
  let deletions = 0;
  const service = createWorldService({
    client: { retry: false, validate: "throw" },
    fault: ({ operationId }) => (operationId === "batchDeleteIndicators" ? faults[deletions++] : undefined),
  });
  for (const one of feedEntries(count)) await service.does("submitIndicator", { ...one });
  const defender = service.newClient();
  const outcomes: Outcome<undefined>[] = [];
  async function run() {
    for await (const batch of deleteIndicators(defender, await listIndicators(defender, {}), {}))
      outcomes.push(...batch.map(([, outcome]) => outcome));
  }
  await service.runtime.settle(run());
  return { ...service, outcomes, kept: await service.store.collection("Indicator").count() };
}

test("500 go in a call", async () => {
  const { outcomes, kept, callsOf } = await deleteAll(501);
  expect(outcomes).toEqual(Array.from({ length: 501 }, () => ({ ok: true, value: undefined })));
  expect([kept, callsOf("batchDeleteIndicators")]).toEqual([0, 2]);
});

test("a success with another status and no body, as was captured, is one", async () => {
  const { outcomes } = await deleteAll(2, [{ status: 200 }]);
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  for (const headers of [{}, { "content-length": "0" }]) {
    const service = createWorldService({ client: { validate: "throw" }, fault: () => ({ status: 200, headers }) });
    expect(await service.runtime.settle(service.newClient().deleteIndicator({ id: "7" }))).toBeUndefined();
  }
});

test("what is refused as a whole is halved", async () => {
  const { outcomes, kept } = await deleteAll(4, [{ status: 400 }]);
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect(kept).toBe(0);
});

test("of which it is said again and again that one is gone, while all are there, are not deleted", async () => {
  const gone = { status: 404, body: { error: { code: "ResourceNotFound", message: "no" } } };
  const { outcomes, kept, callsOf } = await deleteAll(2, [gone, gone, gone]);
  expect(outcomes).toMatchObject([
    { ok: false, error: { kind: "not-found" } },
    { ok: false, error: { kind: "not-found" } },
  ]);
  expect([kept, callsOf("batchDeleteIndicators")]).toEqual([2, 3]);
});

test.each([{}, null, { ...feedEntry(1), id: 7 }])("a list that holds %j is no list of indicators", async (one) => {
  const service = createWorldService({
    fault: () => ({ status: 200, body: { value: [{ ...feedEntry(1), id: "7" }, one] } }),
  });
  const listed = service.runtime.settle(listIndicators(service.newClient(), {}));
  await expect(listed).rejects.toMatchObject({ kind: "invalid-answer", operationId: "listIndicators" });
});
