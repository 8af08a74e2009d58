import { expect, test } from "vitest";
import { servedTenant } from "./tenant.ts";

const entry = (n: number, members: object = {}) => ({
  indicatorValue: n.toString(16).padStart(40, "0"),
  indicatorType: "FileSha1" as const,
  action: "Block" as const,
  title: `entry ${n}`,
  description: "of a feed",
  ...members,
});
const entries = (from: number, count: number) => Array.from({ length: count }, (_, n) => entry(from + n));
const held = (count: number) => entries(1, count).map((one, n) => ({ id: `${n + 1}`, ...one }));

test("each of 500 entries has a result, those that cannot be taken too, though the answer as a whole is a good one", async () => {
  const { defender } = await servedTenant();
  const network = entry(250, { indicatorValue: "10.0.0.0/24", indicatorType: "IpAddress" });
  const silent = entry(251, { action: "Audit" });
  const Indicators = entries(1, 500).with(249, network).with(250, silent);
  const { value } = await defender.importIndicators({ Indicators });
  expect(value.map(({ indicator }) => indicator)).toEqual(Indicators.map(({ indicatorValue }) => indicatorValue));
  expect(value.filter(({ isFailed }) => isFailed)).toEqual([
    { id: null, indicator: "10.0.0.0/24", isFailed: true, failureReason: expect.stringMatching(/IpAddress/) },
    { id: null, indicator: silent.indicatorValue, isFailed: true, failureReason: expect.stringMatching(/Audit/) },
  ]);
  const kept = await defender.listIndicators().toArray({ limit: Number.POSITIVE_INFINITY });
  expect(kept).toHaveLength(498);
});

test("more than 500 in a call are refused as a whole, whether they are imported or deleted", async () => {
  const { ask, defender } = await servedTenant({ Indicators: held(501) });
  const imported = await ask("/api/indicators/import", "POST", { Indicators: entries(1000, 501) });
  const IndicatorIds = held(501).map(({ id }) => id);
  const deleted = await ask("/api/indicators/BatchDelete", "POST", { IndicatorIds });
  for (const { status, body } of [imported, deleted])
    expect([status, body.error.code]).toEqual([400, "MaximumBatchSizeExceeded"]);
  expect(await defender.listIndicators().toArray({ limit: Number.POSITIVE_INFINITY })).toHaveLength(501);
});

test("beyond 15,000 nothing new is taken, while what is there can be changed and makes room when it is deleted", async () => {
  const { defender } = await servedTenant({ Indicators: held(14_999) });
  const told = async (...numbers: number[]) => {
    const { value } = await defender.importIndicators({ Indicators: numbers.map((n) => entry(n, { title: "new" })) });
    return value.map(({ isFailed }) => isFailed);
  };
  expect(await told(20_000, 20_001, 7)).toEqual([false, true, false]);
  await defender.batchDeleteIndicators({ IndicatorIds: ["1", "2"] });
  expect(await told(20_001, 20_002, 20_003)).toEqual([false, false, true]);
});

test("a deletion that names one which is gone deletes none", async () => {
  const { ask, defender } = await servedTenant({ Indicators: held(2) });
  const refused = await ask("/api/indicators/BatchDelete", "POST", { IndicatorIds: ["1", "9", "2"] });
  expect(refused.status).toBe(404);
  expect((await defender.listIndicators()).value).toHaveLength(2);
});
