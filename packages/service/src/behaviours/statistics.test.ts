import { expect, test } from "vitest";
import type { Given, HandlerContext } from "../handler.ts";
import { observableOf } from "../observable.ts";
import type { ObservableKind } from "../store.ts";
import { contextAt } from "../testing/handler-context.ts";
import { ticksPerHour } from "../values/timestamp.ts";
import { statisticsHandler } from "./statistics.ts";

const sha1 = "6532ec91d513acc05f43ee0aa3002599729fd3e1";
const statistics = (kind: ObservableKind, given: Given, context: HandlerContext) =>
  statisticsHandler({ behaviour: { statistics: kind, by: "key" }, path: "/api/{key}" })(given, context);

/** Devices that were in contact, with how many hours ago it was. */
async function contacted(kind: ObservableKind, key: string, sightings: [device: string, hoursAgo: bigint][]) {
  const context = contextAt("2021-08-31T00:00:00Z");
  const observable = observableOf(kind, key) ?? "";
  await context.store.sightings.record(
    sightings.map(([device, ago]) => ({ observable, device, time: context.now - ago * ticksPerHour })),
  );
  return context;
}

test.each([
  ["address", "InOrgIPStats", "ipAddress", "2001:DB8::1", "2001:db8:0::1"],
  ["domain", "InOrgDomainStats", "host", "Example.com", "example.COM"],
  ["file", "InOrgFileStats", "sha1", sha1.toUpperCase(), sha1],
] as const)(
  "statistics of a %s are found in any spelling, and repeat the one that was asked for",
  async (kind, type, name, asked, seen) => {
    const context = await contacted(kind, seen, [
      ["a", 1n],
      ["b", 48n],
      ["b", 719n],
      ["c", 721n],
    ]);
    expect(await statistics(kind, { key: asked }, context)).toMatchObject({
      status: 200,
      body: {
        "@odata.context": `https://api.example.com/api/$metadata#microsoft.windowsDefenderATP.api.${type}`,
        [name]: asked,
        organizationPrevalence: 2,
        orgFirstSeen: "2021-08-01T01:00:00Z",
        orgLastSeen: "2021-08-30T23:00:00Z",
      },
    });
    expect(await statistics(kind, { key: asked, lookBackHours: 47 }, context)).toMatchObject({
      body: { organizationPrevalence: 1, orgFirstSeen: "2021-08-01T01:00:00Z" },
    });
  },
);

test.each(["address", "domain"] as const)(
  "an %s that nobody was in contact with has statistics of nothing",
  async (kind) => {
    const { body } = await statistics(kind, { key: "192.0.2.1" }, await contacted(kind, "192.0.2.2", [["a", 1n]]));
    expect(body).toMatchObject({ organizationPrevalence: 0, orgFirstSeen: null, orgLastSeen: null });
    expect(body).not.toHaveProperty("orgPrevalence");
  },
);

test("counts are strings as well, from the former host, where that is asked of the provider", async () => {
  const context = { ...(await contacted("address", "10.0.0.1", [["a", 1n]])), countsAlsoAsStrings: true };
  expect(await statistics("address", { key: "10.0.0.1" }, context)).toMatchObject({
    body: {
      "@odata.context":
        "https://api.securitycenter.microsoft.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgIPStats",
      orgPrevalence: "1",
      organizationPrevalence: 1,
    },
  });
  await context.store.collection("File").put({ sha1, globalPrevalence: 7 });
  expect(await statistics("file", { key: sha1 }, context)).toMatchObject({
    body: { orgPrevalence: "0", globalPrevalence: "7", globallyPrevalence: 7 },
  });
});

test("a file that the organization has and the world does not know is as old and frequent there as here", async () => {
  const context = await contacted("file", sha1, [
    ["a", 5n],
    ["b", 3n],
  ]);
  expect(await statistics("file", { key: sha1, lookBackHours: 4 }, context)).toEqual({
    status: 200,
    body: {
      "@odata.context": "https://api.example.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgFileStats",
      sha1,
      organizationPrevalence: 1,
      orgFirstSeen: "2021-08-30T19:00:00Z",
      orgLastSeen: "2021-08-30T21:00:00Z",
      globallyPrevalence: 1,
      globalFirstObserved: "2021-08-30T19:00:00Z",
      globalLastObserved: "2021-08-30T21:00:00Z",
      topFileNames: [],
    },
  });
});

test("a file that only the world has seen has null as the organization's dates", async () => {
  const context = await contacted("file", sha1, []);
  const [first, last] = ["2017-01-01T00:00:00Z", "2021-01-01T00:00:00Z"];
  const file = { sha1, globalPrevalence: 705012, globalFirstObserved: first, globalLastObserved: last };
  await context.store.collection("File").put(file);
  expect(await statistics("file", { key: sha1 }, context)).toMatchObject({
    body: {
      organizationPrevalence: 0,
      orgFirstSeen: null,
      globallyPrevalence: 705012,
      globalFirstObserved: first,
      globalLastObserved: last,
    },
  });
});

test("a file is named as in the evidence of alerts, by the most frequent five names", async () => {
  const context = await contacted("file", sha1, [["a", 1n]]);
  const names = ["b", "a", "b", "c", "d", "e", "f", "b", "c"];
  const evidence = [{ sha1: "other", fileName: "x" }, { sha1 }, ...names.map((fileName) => ({ sha1, fileName }))];
  await context.store.collection("Alert").putAll([{ id: "1", evidence }, { id: "2" }]);
  expect(await statistics("file", { key: sha1 }, context)).toMatchObject({
    body: { topFileNames: ["b", "c", "a", "d", "e"] },
  });
});

test("a file that neither the organization nor the world has seen is refused with 404", async () => {
  await expect(statistics("file", { key: sha1 }, await contacted("file", sha1, []))).rejects.toMatchObject({
    status: 404,
    code: "ResourceNotFound",
    message: `File ${sha1} was not found.`,
  });
});

test("an address that nothing can read is a fault of the contract", async () => {
  await expect(statistics("address", { key: "x" }, await contacted("domain", "x", []))).rejects.toThrow(TypeError);
});
