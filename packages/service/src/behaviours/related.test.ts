import type { EntitiesBehaviour, RelatedBehaviour } from "@defender-endpoint/types/operation-details";
import { expect, test } from "vitest";
import { linkEntities } from "../entities/links.ts";
import type { Given } from "../handler.ts";
import { contextAt, contextWith } from "../testing/handler-context.ts";
import type { Declaration } from "./declaration.ts";
import { entityModel } from "./entity-model.ts";
import { relatedHandler } from "./related.ts";

const machineAlerts: Declaration<RelatedBehaviour> = {
  behaviour: { related: "Alert", collection: "alerts", of: "machines", by: "id", on: { machineId: "id" } },
  path: "/api/machines/{id}/alerts",
};
const alertMachine: Declaration<RelatedBehaviour> = {
  behaviour: {
    related: "Machine",
    collection: "machines",
    of: "alerts",
    by: "id",
    on: { id: "machineId" },
    as: "entity",
  },
  path: "/api/alerts/{id}/machine",
};
const machineAlertCount: Declaration<RelatedBehaviour> = {
  behaviour: { ...machineAlerts.behaviour, as: "count" },
  path: "/api/machines/{id}/alerts/$count",
  odata: { filter: { status: "enum" } },
};
const fileAlerts: Declaration<RelatedBehaviour> = {
  behaviour: { related: "Alert", collection: "alerts", by: "id", on: { "evidence/sha1": "id" } },
  path: "/api/files/{id}/alerts",
};
const sameIncident: Declaration<RelatedBehaviour> = {
  behaviour: { related: "Alert", collection: "alerts", of: "alerts", by: "id", on: { incidentId: "incidentId" } },
  path: "/api/alerts/{id}/incident",
};
const declared: Declaration<RelatedBehaviour | EntitiesBehaviour>[] = [
  machineAlerts,
  alertMachine,
  machineAlertCount,
  fileAlerts,
  sameIncident,
];

async function ask(declaration: Declaration<RelatedBehaviour>, given: Given) {
  const context = contextAt("2021-08-02T10:00:00Z");
  await context.store.collection("Machine").putAll([{ id: "m", computerDnsName: "pc" }, { id: "n" }]);
  await context.store.collection("Alert").putAll([
    { id: "a", incidentId: 5, machineId: "m", status: "New", evidence: [{ sha1: "f" }, { sha1: "g" }] },
    { id: "b", incidentId: 5, machineId: "n", status: "New", evidence: [{ sha1: "f" }] },
    { id: "c", machineId: "m", status: "Resolved", evidence: [] },
    { id: "d", machineId: "gone" },
    { id: "e", machineId: null },
  ]);
  return await relatedHandler(declaration, entityModel(declared))(given, context);
}

test("the alerts of a machine have their evidence", async () => {
  expect(await ask(machineAlerts, { id: "m" })).toMatchObject({
    status: 200,
    body: {
      "@odata.context": "https://api.example.com/api/$metadata#Alerts",
      value: [{ id: "a", evidence: [{ sha1: "f" }, { sha1: "g" }] }, { id: "c" }],
    },
  });
});

test("the alerts of a machine are found by its name as well", async () => {
  expect(await ask(machineAlerts, { id: "pc" })).toMatchObject({ body: { value: [{ id: "a" }, { id: "c" }] } });
});

test("the alerts of a machine refuse every option", async () => {
  await expect(ask(machineAlerts, { id: "m", $top: 1 })).rejects.toMatchObject({ kind: "odata-query" });
});

test("a machine that there is not has neither alerts nor a count of them", async () => {
  for (const declaration of [machineAlerts, machineAlertCount])
    await expect(ask(declaration, { id: "x" })).rejects.toMatchObject({
      status: 404,
      message: "Machine x was not found.",
    });
});

test("a count is a number, of what the filter lets through", async () => {
  expect(await ask(machineAlertCount, { id: "m" })).toEqual({ status: 200, body: 2 });
  expect(await ask(machineAlertCount, { id: "m", $filter: "status eq 'New'" })).toEqual({ status: 200, body: 1 });
});

test("the machine of an alert is answered as an entity", async () => {
  expect(await ask(alertMachine, { id: "b" })).toEqual({
    status: 200,
    body: { "@odata.context": "https://api.example.com/api/$metadata#Machines/$entity", id: "n" },
  });
});

test.each(["d", "e"])("alert %s, whose machine is not there, is refused with 404", async (id) => {
  await expect(ask(alertMachine, { id })).rejects.toMatchObject({
    status: 404,
    code: "ResourceNotFound",
    message: `No Machine related to ${id} was found.`,
  });
});

test("what belongs to no entity of its own is found by the parameter, and may be nothing", async () => {
  expect(await ask(fileAlerts, { id: "f" })).toMatchObject({ body: { value: [{ id: "a" }, { id: "b" }] } });
  expect(await ask(fileAlerts, { id: "h" })).toMatchObject({ body: { value: [] } });
});

test("numbers are equal as well, and what has none belongs to nothing, not to all that have none", async () => {
  expect(await ask(sameIncident, { id: "a" })).toMatchObject({ body: { value: [{ id: "a" }, { id: "b" }] } });
  expect(await ask(sameIncident, { id: "c" })).toMatchObject({ body: { value: [] } });
});

test("a collection that no operation declares is a fault of the contract", async () => {
  const { behaviour } = machineAlerts;
  await expect(ask({ ...machineAlerts, behaviour: { ...behaviour, of: "toString" } }, { id: "m" })).rejects.toThrow(
    "No operation declares what the collection toString holds.",
  );
});

test("what is linked with an entity belongs to it, and to every other one that it is linked with", async () => {
  const behaviour = { related: "Software", collection: "software", of: "machines", by: "id" } as const;
  const declaration = { behaviour, path: "/api/machines/{id}/software" };
  const context = await contextWith("Machine", [{ id: "m" }, { id: "n" }, { id: "o" }]);
  await context.store.collection("Software").putAll([{ id: "a" }, { id: "b" }, { id: "c" }]);
  for (const [machine = "", software = ""] of ["m b", "m a", "n a", "n gone"].map((pair) => pair.split(" ")))
    await linkEntities(context.store, { entity: "Machine", id: machine }, { entity: "Software", id: software });
  const list = relatedHandler(declaration, entityModel([...declared, declaration]));
  const ids = async (id: string) =>
    Object((await list({ id }, context)).body).value.map((each: { id: string }) => each.id);
  expect(await Promise.all(["m", "n", "o"].map(ids))).toEqual([["a", "b"], ["a"], []]);
  await expect(ids("x")).rejects.toMatchObject({ status: 404 });
});

test("a declaration that says neither on nor of is a fault of the contract", async () => {
  const declaration = { behaviour: { related: "Alert", collection: "alerts", by: "id" }, path: "/api/alerts/{id}" };
  await expect(ask(declaration, { id: "a" })).rejects.toThrow("Declare on or of.");
});
