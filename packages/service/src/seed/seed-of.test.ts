import { expect, test } from "vitest";
import { type SeedScenario, seedOf } from "./seed-of.ts";

const exists = (entity: string, value: unknown) => ({ name: "entityExists", params: { entity, value } });
const scenario = (status: number, ...states: SeedScenario["states"]): SeedScenario => ({
  states,
  response: { status },
});

test("what a success needs is there, without what only an answer says of it", () => {
  const machine = { "@odata.context": "https://api.example.com/api/$metadata#Machines/$entity", id: "m", osBuild: 1 };
  const seed = seedOf([
    scenario(200, exists("Machine", machine), { name: "callerAuthorized", params: { permission: "Machine.Read.All" } }),
    scenario(201, exists("Machine", { id: "n" }), exists("File", { sha1: "f", size: 1 })),
  ]);
  expect([...seed]).toEqual([
    ["Machine", [{ id: "m", osBuild: 1 }, { id: "n" }]],
    ["File", [{ sha1: "f", size: 1 }]],
  ]);
});

test("what only a refusal needs is not there, nor what is no entity", () => {
  const absent = { name: "entityAbsent", params: { entity: "Machine", id: "m" } };
  expect(
    seedOf([scenario(400, exists("Machine", { id: "m" })), scenario(200, exists("Machine", [])), scenario(200, absent)])
      .size,
  ).toBe(0);
});

test("of an entity that is named several times the first has its say, and the others add to it", () => {
  const seed = seedOf([
    scenario(200, exists("Machine", { id: "m", osBuild: 1 })),
    scenario(200, exists("Machine", { id: "m", osBuild: 2, version: "21H2" })),
  ]);
  expect(seed.get("Machine")).toEqual([{ id: "m", osBuild: 1, version: "21H2" }]);
});

test("what belongs to an entity is there with what says so, and a query with its answer", () => {
  const value = { "@odata.type": "#Software", id: "edge" };
  const answer = { Schema: [], Results: [] };
  const seed = seedOf([
    scenario(200, { name: "entityRelated", params: { entity: "Software", value, of: "Machine", id: "m" } }),
    scenario(200, { name: "queryAnswered", params: { query: "DeviceInfo", answer } }),
  ]);
  expect([...seed]).toEqual([
    ["Software", [value]],
    ["MachineSoftwareLink", [{ id: '["m","edge"]', machine: "m", software: "edge" }]],
    ["HuntingAnswer", [{ id: expect.any(String), query: "DeviceInfo", answer }]],
  ]);
});
