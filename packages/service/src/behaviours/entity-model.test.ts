import { expect, test } from "vitest";
import { entityModel, entityOf } from "./entity-model.ts";

const model = entityModel([
  { behaviour: { entity: "User", collection: "users", by: "id" } },
  { behaviour: { entities: "User", collection: "users", where: { accountName: "name" } } },
  {
    behaviour: { related: "Machine", collection: "machines", by: "id", on: { userNames: "id" } },
    odata: { filter: { userNames: "string[]", lastSeen: "datetime", healthStatus: "enum" } },
  },
  { behaviour: { write: "upsert", entity: "Indicator", collection: "indicators", key: ["externalId"] } },
  { behaviour: { action: "Isolate", on: "machines", by: "id", members: {} } },
  { behaviour: { statistics: "address", by: "ip" } },
  { behaviour: { export: "Row", collection: "rows", size: "pageSize", cursor: "$skiptoken" } },
]);

test("a collection holds what any operation says of it", () => {
  const of = (collection: string) => entityOf(collection, model);
  expect(["users", "machines", "indicators", "machineActions", "rows"].map(of)).toEqual([
    "User",
    "Machine",
    "Indicator",
    "MachineAction",
    "Row",
  ]);
  expect(() => of("alerts")).toThrow("No operation declares what the collection alerts holds.");
});

test("an entity is looked up by what operations filter, what they find it by, and what its rules ask for", () => {
  expect(model.shapes).toMatchObject({
    User: { members: { accountName: "string" } },
    Machine: {
      members: { userNames: "string[]", lastSeen: "datetime", healthStatus: "string", computerDnsName: "string" },
    },
    Indicator: { members: { externalId: "string", expirationTime: "datetime" } },
    MachineAction: { members: { machineId: "string" } },
    MachineActionCourse: { members: { since: "datetime", until: "datetime" } },
    File: { key: "sha1" },
  });
});
