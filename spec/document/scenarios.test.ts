import { expect, test } from "vitest";
import { documentOfEveryForm } from "../test/every-form.ts";
import { listOperations, sourceOf } from "./operations.ts";
import { scenariosOf } from "./scenarios.ts";

const document = documentOfEveryForm();
const operation = (id: string, of = document) => {
  const found = listOperations(of).find(({ operationId }) => operationId === id);
  if (found === undefined) throw new Error(`There is no operation ${id}.`);
  return found;
};
const scenario = (id: string, name: string) => scenariosOf(document, operation(id)).find((one) => one.name === name);

test("an operation has its own scenarios before the common ones, in the order in which they are written", () => {
  const scenarios = scenariosOf(document, operation("submitThing"));
  expect(scenarios.map(({ name, common }) => `${common ? "common" : "own"} ${name}`)).toEqual([
    "own made",
    "own broken",
    "common noToken",
    "common tokenExpired",
    "common noLicence",
    "common wrongAudience",
    "common missingRole",
    "common throttled",
    "common throttledWithoutRetryAfter",
    "common serverError",
    "common gatewayHtml",
  ]);
});

test("a common scenario asks as the first success does, its body whole, without parameters that may be left out", () => {
  expect(scenario("submitThing", "noToken")?.request).toEqual({ name: "Valve", status: "Active", parts: ["lid"] });
  expect(scenario("listThings", "noToken")?.request).toEqual({});
  expect(scenario("deleteThing", "noToken")?.request).toEqual({ id: "t1" });
});

test("the texts of common scenarios are the operation's own", () => {
  expect(scenario("submitThing", "missingRole")?.response.body).toMatchObject({
    error: { message: "Missing application roles. API required roles: Thing.ReadWrite.All" },
  });
  expect(scenario("submitThing", "throttled")).toMatchObject({
    states: [
      { name: "callerAuthorized", params: { permission: "Thing.ReadWrite.All" } },
      { name: "quotaUsedUp", params: { calls: 15, perSeconds: 60, retryAfter: true } },
    ],
    response: { body: { error: { message: "API calls quota exceeded! maximum allowed 15 per 00:01:00" } } },
  });
  expect(scenario("submitThing", "serverError")?.states[1]?.params).toEqual({
    operationId: "submitThing",
    status: 500,
    example: "serverError",
  });
});

test("several permissions stand in a text as the service writes them", () => {
  const several = structuredClone(document);
  sourceOf(several, operation("getThing"))["x-permissions"].application.push("Thing.ReadWrite.All");
  const { message } = Object(
    operation("getThing", several).responses["403"]?.content?.["application/json"]?.examples["missingRole"]?.value,
  ).error;
  expect(message).toMatch(/: Thing.Read.All,Thing.ReadWrite.All$/);
});

test("without quotas nothing is throttled, and no example says so", () => {
  expect(operation("getThing")).toMatchObject({ limitClass: "none", rateLimits: [] });
  expect(operation("getThing").responses["429"]?.content?.["application/json"]?.examples).toEqual({});
  expect(scenario("getThing", "throttled")).toBeUndefined();
});

test("a common scenario that an operation is without takes its example along", () => {
  const examples = operation("getThing").responses["401"]?.content?.["application/json"]?.examples;
  expect(Object.keys(examples ?? {})).toEqual(["noToken", "tokenExpired"]);
});

test("a state takes values from the answer, whole or by pointer, and may be needed several times", () => {
  expect(scenario("getThing", "found")?.states[1]).toEqual({
    name: "entityExists",
    params: { entity: "Thing", value: { id: "t1", name: "Pump", status: "Active" } },
  });
  expect(scenario("listThings", "page")?.states[1]?.params["value"]).toEqual({
    id: "t1",
    name: "Pump",
    status: "Active",
  });
  expect(scenario("deleteThing", "gone")?.states[1]?.params["value"]).toEqual({ id: "t1" });
});

test("an answer without a body has neither an example nor a media type", () => {
  expect(scenario("deleteThing", "gone")?.response).toEqual({ status: 204, headers: {} });
  expect(scenario("countThingParts", "three")?.response).toMatchObject({ mediaType: "text/plain", body: 3 });
});

test("an expression that points to nothing is named", () => {
  const wrong = structuredClone(document);
  Object.assign(sourceOf(wrong, operation("getThing"))["x-scenarios"]["absent"] ?? {}, {
    given: { entityAbsent: { entity: "Thing", id: "$request.key" } },
  });
  expect(() => scenariosOf(wrong, operation("getThing", wrong))).toThrow(
    "The expression $request.key points to nothing",
  );
});
