import { expect, test } from "vitest";
import type { Entity } from "../../store.ts";
import { contextWith, later } from "../../testing/handler-context.ts";
import { importIndicators } from "./import-indicators.ts";

const submission = (n: number, more: Entity = {}): Entity => ({
  indicatorValue: `10.0.${n >> 8}.${n & 255}`,
  indicatorType: "IpAddress",
  action: "Allowed",
  title: `t${n}`,
  description: "d",
  ...more,
});
const set = "Collection(microsoft.windowsDefenderATP.api.ImportIndicatorResult)";

async function results(Indicators: readonly Entity[], context: Parameters<typeof importIndicators>[1]) {
  const { status, body } = await importIndicators({ Indicators }, context);
  const { value, ...rest } = Object(body);
  expect({ status, ...rest }).toEqual({
    status: 200,
    "@odata.context": `https://api.example.com/api/$metadata#${set}`,
  });
  return value;
}

test("each indicator has a result of its own, and those that fail keep nobody from the others", async () => {
  const context = await contextWith("Indicator", []);
  const [good, bad, last] = await results(
    [submission(1), submission(2, { indicatorValue: "10.0.0.0/24" }), submission(3)],
    context,
  );
  expect(good).toEqual({
    id: expect.stringMatching(/^\d+$/),
    indicator: "10.0.0.1",
    isFailed: false,
    failureReason: null,
  });
  expect(bad).toEqual({
    id: null,
    indicator: "10.0.0.0/24",
    isFailed: true,
    failureReason: "The indicator value is not a valid IpAddress.",
  });
  const kept = await context.store.collection("Indicator").query();
  expect(kept.map(({ id, indicatorValue }) => [id, indicatorValue])).toEqual([
    [good.id, "10.0.0.1"],
    [last.id, "10.0.0.3"],
  ]);
});

test("one without a value fails alone", async () => {
  const context = await contextWith("Indicator", []);
  const [empty, good] = await results([submission(1, { indicatorValue: "" }), submission(2)], context);
  expect(empty).toEqual({
    id: null,
    indicator: "",
    isFailed: true,
    failureReason: "Received an empty indicator value.",
  });
  expect(good).toMatchObject({ indicator: "10.0.0.2", isFailed: false });
});

test("one that is there, or came before in the same call, is changed and keeps its id", async () => {
  const context = await contextWith("Indicator", []);
  const [first, again] = await results([submission(1), submission(1, { title: "again" })], context);
  expect(again.id).toBe(first.id);
  const [afterwards] = await results([submission(1, { title: "afterwards" })], later(context, 60));
  expect(afterwards.id).toBe(first.id);
  const kept = await context.store.collection("Indicator").query();
  expect(kept).toMatchObject([{ title: "afterwards", lastUpdateTime: "2021-08-02T10:01:00Z" }]);
});

test("the same value of another type, and of one that has expired, is a new one", async () => {
  const context = await contextWith("Indicator", []);
  const value = { indicatorValue: "a".repeat(40), indicatorType: "FileSha1" };
  const [file, certificate] = await results(
    [
      submission(1, { ...value, expirationTime: "2021-08-02T10:00:30Z" }),
      submission(1, { ...value, indicatorType: "CertificateThumbprint" }),
    ],
    context,
  );
  expect(certificate.id).not.toBe(file.id);
  const [anew] = await results([submission(1, value)], later(context, 30));
  expect(anew.id).not.toBe(file.id);
});

test("a tenant has 15,000 indicators that have not expired: what is new beyond fails, and what is there can be changed", async () => {
  const all = Array.from({ length: 14_999 }, (_, n) => ({ id: `${n}`, ...submission(n), generateAlert: false }));
  const context = await contextWith("Indicator", [{ id: "x", expirationTime: "2021-08-02T10:00:00Z" }, ...all]);
  const told = await results([submission(20_000), submission(20_001), submission(7), submission(20_000)], context);
  expect(told.map(({ isFailed }: Entity) => isFailed)).toEqual([false, true, false, false]);
  expect(told[1].failureReason).toBe("There may be at most 15000 active indicators.");
  expect(told[2].id).toBe("7");
});

test("nothing is imported of nothing", async () => {
  expect(await results([], await contextWith("Indicator", []))).toEqual([]);
});
