import { expect, test } from "vitest";
import type { Given, HandlerContext } from "../handler.ts";
import { contextAt, contextWith, later } from "../testing/handler-context.ts";
import { entitiesHandler } from "./entities.ts";
import { entityModel } from "./entity-model.ts";
import { upsertHandler } from "./upsert.ts";
import { writeHandler } from "./write.ts";

const collection = { entity: "Indicator", collection: "indicators" };
const path = "/api/indicators";
const upsert = {
  behaviour: { write: "upsert", ...collection, key: ["indicatorValue", "indicatorType"] },
  path,
} as const;
const all = {
  behaviour: { entities: "Indicator", collection: "indicators" },
  path,
  odata: { filter: { title: "string" }, count: true },
} as const;
const model = entityModel([upsert, all]);
const submitIndicator = upsertHandler(upsert, model);
const listIndicators = entitiesHandler(all, model);
const deleteIndicator = writeHandler({ behaviour: { write: "delete", ...collection, by: "id" }, path });

const indicator = {
  indicatorValue: "10.0.0.1",
  indicatorType: "IpAddress",
  action: "Block",
  title: "t",
  description: "d",
};

async function submit(context: HandlerContext, given: Given = {}) {
  const { body } = await submitIndicator({ ...indicator, ...given }, context);
  return JSON.parse(JSON.stringify(body));
}

async function idsOf(context: HandlerContext): Promise<string[]> {
  const { body } = await listIndicators({}, context);
  return JSON.parse(JSON.stringify(body)).value.map(({ id }: { id: string }) => id);
}

test("a new indicator has every member that was captured, and decimal digits as its id", async () => {
  const context = contextAt("2021-08-02T10:00:00Z");
  const { "@odata.context": named, ...made } = await submit(context, { application: "app", severity: "High" });
  expect(named).toBe("https://api.example.com/api/$metadata#Indicators/$entity");
  const { id, ...members } = made;
  expect(id).toMatch(/^\d+$/);
  expect(members).toEqual({
    ...indicator,
    createdBy: "analyst@example.com",
    severity: "High",
    category: 1,
    application: "app",
    educateUrl: null,
    bypassDurationHours: null,
    recommendedActions: null,
    creationTimeDateTimeUtc: "2021-08-02T10:00:00Z",
    expirationTime: null,
    lastUpdateTime: "2021-08-02T10:00:00Z",
    lastUpdatedBy: null,
    rbacGroupNames: [],
    rbacGroupIds: [],
    notificationId: null,
    notificationBody: null,
    version: null,
    mitreTechniques: [],
    historicalDetection: false,
    lookBackPeriod: null,
    generateAlert: false,
    additionalInfo: null,
    createdByDisplayName: "analyst@example.com",
    externalId: null,
    createdBySource: "PublicApi",
    certificateInfo: null,
  });
  expect(await context.store.collection("Indicator").get(id)).toEqual(made);
});

test("the same value and type again change the indicator that there is, but not its id, creation and application", async () => {
  const context = contextAt("2021-08-02T10:00:00Z");
  const first = await submit(context, { application: "app", recommendedActions: "r" });
  const second = await submit(
    { ...later(context, 60), caller: "other@example.com" },
    { action: "Allowed", application: "b", expirationTime: "2021-08-03T12:00:00.9999999+02:00" },
  );
  expect(second).toEqual({
    ...first,
    action: "Allowed",
    expirationTime: "2021-08-03T10:00:00Z",
    lastUpdateTime: "2021-08-02T10:01:00Z",
    lastUpdatedBy: "other@example.com",
  });
  expect((await submit(context, { indicatorValue: "10.0.0.2" })).id).not.toBe(first.id);
});

test("the fraction of an expiry is cut off before 1970 as well", async () => {
  const { expirationTime } = await submit(contextAt("2021-08-02T10:00:00Z"), {
    expirationTime: "1969-12-31T23:59:59.999Z",
  });
  expect(expirationTime).toBe("1969-12-31T23:59:59Z");
});

test("an indicator that expires is gone in that second, cannot be deleted, and is made anew under another id", async () => {
  const context = contextAt("2021-08-02T10:00:00Z");
  const { id } = await submit(context, { expirationTime: "2021-08-02T10:01:00Z" });
  expect(await idsOf(later(context, 59.999))).toEqual([id]);
  expect(await idsOf(later(context, 60))).toEqual([]);
  await expect(deleteIndicator({ id }, later(context, 60))).rejects.toMatchObject({ status: 404 });
  const again = await submit(later(context, 60));
  expect(again.id).not.toBe(id);
  expect(await idsOf(later(context, 60))).toEqual([again.id]);
  expect(await deleteIndicator({ id: again.id }, later(context, 60))).toEqual({ status: 204 });
  expect(await idsOf(later(context, 60))).toEqual([]);
});

test("an expired indicator is in no count, whatever is filtered by", async () => {
  const context = contextAt("2021-08-02T10:00:00Z");
  await submit(context, { expirationTime: "2021-08-02T10:01:00Z" });
  await submit(context, { indicatorValue: "10.0.0.2" });
  await submit(context, { indicatorValue: "10.0.0.3", title: "other" });
  const count = async (given: Given) => (await listIndicators({ ...given, $count: true }, later(context, 60))).body;
  expect(await count({})).toMatchObject({ "@odata.count": 2 });
  expect(await count({ $filter: "title eq 't'" })).toMatchObject({ "@odata.count": 1 });
});

test("an indicator for which no severity is given is informational", async () => {
  expect(await submit(contextAt("2021-08-02T10:00:00Z"))).toMatchObject({ severity: "Informational" });
});

test("the 15,001st active indicator is refused, while one of the others may still be changed", async () => {
  const others = Array.from({ length: 14_999 }, (_, n) => ({ id: `${n}`, indicatorValue: `v${n}` }));
  const expired = { id: "expired", indicatorValue: "old", expirationTime: "2021-08-02T09:00:00Z" };
  const context = await contextWith("Indicator", [expired, ...others], "2021-08-02T10:00:00Z");
  await submit(context);
  await expect(submit(context, { indicatorValue: "10.0.0.2" })).rejects.toMatchObject({
    status: 400,
    code: "BadRequest",
    message: "There may be at most 15000 active indicators.",
  });
  expect(await submit(context, { title: "changed" })).toMatchObject({ title: "changed" });
});

test.each<[Given, RegExp]>([
  [{ action: "Audit" }, /Audit needs generateAlert/],
  [{ action: "Audit", generateAlert: false }, /Audit needs generateAlert/],
  [{ indicatorValue: "" }, /empty indicator value/],
  [{ indicatorValue: "10.0.0.0/8" }, /not a valid IpAddress/],
  [{ indicatorValue: "12", indicatorType: "FileSha1" }, /not a valid FileSha1/],
  [{ indicatorValue: "a".repeat(40), indicatorType: "FileSha256" }, /not a valid FileSha256/],
  [{ indicatorValue: "a".repeat(40), indicatorType: "FileMd5" }, /not a valid FileMd5/],
  [{ indicatorValue: "g".repeat(40), indicatorType: "CertificateThumbprint" }, /not a valid CertificateThumbprint/],
  [{ indicatorValue: "http://example.com", indicatorType: "DomainName" }, /not a valid DomainName/],
  [{ indicatorValue: "a b", indicatorType: "Url" }, /not a valid Url/],
])("an indicator with %j is refused", async (given, message) => {
  const context = contextAt("2021-08-02T10:00:00Z");
  await expect(submit(context, given)).rejects.toMatchObject({
    status: 400,
    code: "InvalidInput",
    message: expect.stringMatching(message),
  });
  expect(await idsOf(context)).toEqual([]);
});

test.each<Given>([
  { action: "Audit", generateAlert: true },
  { indicatorValue: "2001:db8::1" },
  { indicatorValue: "A".repeat(40), indicatorType: "FileSha1" },
  { indicatorValue: "a".repeat(64), indicatorType: "FileSha256" },
  { indicatorValue: "a".repeat(32), indicatorType: "FileMd5" },
  { indicatorValue: "0".repeat(40), indicatorType: "CertificateThumbprint" },
  { indicatorValue: "example.com", indicatorType: "DomainName" },
  { indicatorValue: "https://example.com/a?b", indicatorType: "Url" },
])("an indicator with %j is taken", async (given) => {
  expect(await submit(contextAt("2021-08-02T10:00:00Z"), given)).toMatchObject(given);
});

test("a change that makes the members contradict each other is refused, and nothing is changed", async () => {
  const context = contextAt("2021-08-02T10:00:00Z");
  await submit(context, { action: "Audit", generateAlert: true });
  await expect(submit(context, { action: "Audit", generateAlert: false })).rejects.toMatchObject({ status: 400 });
  expect(await submit(context, { action: "Audit" })).toMatchObject({ generateAlert: true });
});
