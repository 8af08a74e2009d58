import type { EntitiesBehaviour } from "@defender-endpoint/types/operation-details";
import { expect, test } from "vitest";
import type { Given } from "../handler.ts";
import { contextWith } from "../testing/handler-context.ts";
import type { Declaration } from "./declaration.ts";
import { entitiesHandler } from "./entities.ts";
import { entityModel } from "./entity-model.ts";

const machines: Declaration<EntitiesBehaviour> = {
  behaviour: { entities: "Machine", collection: "machines" },
  path: "/api/machines",
  paging: "skip",
  odata: {
    filter: { healthStatus: "enum", osBuild: "number", machineTags: "string[]", lastSeen: "datetime" },
    orderby: true,
    select: ["id", "osBuild", "healthStatus"],
    count: true,
    skip: true,
    top: { max: 4 },
  },
};
const all = Array.from({ length: 6 }, (_, n) => ({
  id: `m${n}`,
  healthStatus: n % 2 === 0 ? "Active" : "Inactive",
  osBuild: 100 - n,
  machineTags: n < 2 ? ["x", `t${n}`] : [],
}));

async function list(given: Given, declaration = machines) {
  const list = entitiesHandler(declaration, entityModel([declaration]));
  const { body } = await list(given, await contextWith("Machine", all));
  return body;
}

async function idsOf(given: Given, declaration = machines): Promise<unknown> {
  const body = await list(given, declaration);
  return JSON.parse(JSON.stringify(body)).value.map(({ id }: { id: string }) => id);
}

test("a collection is answered in the order in which it was put, under its context, no longer than a page may be", async () => {
  expect(await list({})).toEqual({
    "@odata.context": "https://api.example.com/api/$metadata#Machines",
    value: all.slice(0, 4),
  });
});

test("what is filtered, ordered, skipped and cut is what was asked for", async () => {
  expect(await idsOf({ $filter: "healthStatus eq 'Active'" })).toEqual(["m0", "m2", "m4"]);
  expect(await idsOf({ $filter: "machineTags/any(t:t eq 't1')" })).toEqual(["m1"]);
  expect(await idsOf({ $orderby: "osBuild", $top: 2, $skip: 1 })).toEqual(["m4", "m3"]);
  expect(await idsOf({ $top: "3", $skip: "4" })).toEqual(["m4", "m5"]);
  expect(await idsOf({ $top: 0 })).toEqual([]);
});

test("a default for $top bounds a page that says nothing, and gives way to one that does", async () => {
  const declaration = { ...machines, odata: { ...machines.odata, top: { default: 2, max: 4 } } };
  expect([await idsOf({}, declaration), await idsOf({ $top: 3 }, declaration)]).toEqual([
    ["m0", "m1"],
    ["m0", "m1", "m2"],
  ]);
});

test("selected members are answered alone, and named in the context in their own spelling", async () => {
  expect(await list({ $select: "osBuild,ID", $top: 1 })).toEqual({
    "@odata.context": "https://api.example.com/api/$metadata#Machines(osBuild,id)",
    value: [{ id: "m0", osBuild: 100 }],
  });
});

test("a count is of everything that the filter lets through, on whatever page it is asked for", async () => {
  expect(await list({ $count: true, $top: 1, $filter: "osBuild lt 99", $orderby: "osBuild desc" })).toMatchObject({
    "@odata.count": 4,
    value: [{ id: "m2" }],
  });
});

test.each<[Given, RegExp]>([
  [{ $top: 5 }, /limit of '4'/],
  [{ $top: -1 }, /\$top .* non-negative/],
  [{ $select: "id,colour" }, /\$select .* cannot be in it/],
  [{ $stop: 5 }, /'\$stop' is not supported/],
  [{ $expand: "evidence" }, /'\$expand' is not supported/],
  [{ $filter: "id eq 'm0'" }, /'id' to filter by/],
  [{ $filter: ["osBuild eq 1", "osBuild eq 2"] }, /more than once/],
  [{ $toString: "" }, /'\$toString' is not supported/],
])("%j is refused in the form of the OData engine", async (given, message) => {
  await expect(list(given)).rejects.toMatchObject({ kind: "odata-query", message: expect.stringMatching(message) });
});

test("an option that is declared as not there is refused", async () => {
  const declaration = { ...machines, odata: { ...machines.odata, orderby: false } };
  await expect(list({ $orderby: "osBuild" }, declaration)).rejects.toThrow("'$orderby' is not supported");
});

test("a collection that takes no options refuses all of them, and passes over what is none", async () => {
  const declaration = { behaviour: machines.behaviour, path: machines.path };
  await expect(list({ $top: 1 }, declaration)).rejects.toThrow("'$top' is not supported");
  expect(await idsOf({ top: 1, $skip: undefined }, declaration)).toHaveLength(6);
});

test("of a collection by a member those are answered that have the parameter's value in it, or among its values", async () => {
  const where = { healthStatus: "health", machineTags: "tag" };
  const declaration = { ...machines, behaviour: { ...machines.behaviour, where } };
  expect(await idsOf({ health: "Active", tag: "x" }, declaration)).toEqual(["m0"]);
  expect(await idsOf({ tag: "x" }, declaration)).toEqual(["m0", "m1"]);
});

test("what can be expanded is empty until it is", async () => {
  const alerts: Declaration<EntitiesBehaviour> = {
    behaviour: { entities: "Alert", collection: "alerts" },
    path: "/api/alerts",
    odata: { expand: ["evidence"] },
  };
  const context = await contextWith("Alert", [{ id: "a", evidence: [{ entityType: "Ip" }], title: "t" }, { id: "b" }]);
  const listAlerts = entitiesHandler(alerts, entityModel([alerts]));
  expect(await listAlerts({}, context)).toMatchObject({
    body: { value: [{ id: "a", evidence: [], title: "t" }, { id: "b" }] },
  });
  expect(await listAlerts({ $expand: "evidence" }, context)).toMatchObject({
    body: { value: [{ id: "a", evidence: [{ entityType: "Ip" }], title: "t" }, { id: "b" }] },
  });
});

test("a collection that goes on by links gives one to every page but the last, and none to a caller who counts", async () => {
  const declaration = { ...machines, path: "/api/groups/{group}/machines", paging: "link" } as const;
  expect(await list({ group: "a b", $filter: "osBuild gt 95" }, declaration)).toMatchObject({
    "@odata.nextLink": "https://api.example.com/api/groups/a%20b/machines?$filter=osBuild+gt+95&$skip=4",
  });
  for (const last of [{ $filter: "osBuild gt 96" }, { $skip: 4 }, { $top: 4 }])
    expect(await list({ group: "a", ...last }, declaration)).not.toHaveProperty("@odata.nextLink");
});
