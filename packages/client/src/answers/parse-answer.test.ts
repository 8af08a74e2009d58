import { expect, test } from "vitest";
import { setUpOperations } from "../../test/set-up.ts";
import type { someOperations } from "../../test/some-operations.ts";
import type { StubAnswer } from "../../test/stub-service.ts";

type Id = keyof typeof someOperations;

const args: Readonly<Record<string, object>> = {
  isolateMachine: { id: "m", Comment: "c" },
  updateAlert: { id: "a" },
  deleteIndicator: { id: "7" },
  countMachineAlerts: { id: "m" },
  getScript: { name: "list.ps1" },
  getMachine: { id: "m" },
  downloadPackage: { id: "7" },
};

/** What comes of one answer. */
async function outcomeOf(id: Id, answer: StubAnswer) {
  const { outcome, service } = setUpOperations({ answers: [answer], retry: false });
  const ended = await outcome(id, args[id]);
  expect(service.requests).toHaveLength(1);
  return ended;
}

const envelope = { error: { code: "TooManyRequests", message: "m" } };
const json = { "content-type": "application/json" };

test.each([200, 201])("an entity under 201, or under another success (%i), is the value", async (status) => {
  const body = { id: "1", status: "Pending" };
  expect(await outcomeOf("isolateMachine", { status, body })).toEqual({ kind: "value", value: body });
});

test.each<[Id, StubAnswer]>([
  ["deleteIndicator", { status: 204, body: null }],
  ["deleteIndicator", { status: 200, body: "" }],
  ["deleteIndicator", { status: 200, body: null }],
  ["updateAlert", { status: 200, body: "" }],
  ["updateAlert", { status: 204, body: null }],
  ["updateAlert", { status: 200, body: { id: "a" } }],
  ["updateAlert", { status: 200, body: "done" }],
])("where the contract documents no body, %s has no value, whatever comes (%j)", async (id, answer) => {
  expect(await outcomeOf(id, answer)).toEqual({ kind: "value", value: undefined });
});

test.each<[string, Id, StubAnswer, string]>([
  ["a page where nothing is documented", "deleteIndicator", { body: "<html>" }, "not-json"],
  [
    "a page by its type where nothing is documented",
    "updateAlert",
    { body: "x", headers: { "content-type": "text/html" } },
    "not-json",
  ],
  ["an error where nothing is documented", "updateAlert", { body: envelope }, "invalid-answer"],
  ["nothing where an entity is documented", "isolateMachine", { status: 204, body: null }, "not-json"],
  ["an error where an entity is documented", "isolateMachine", { status: 201, body: envelope }, "invalid-answer"],
  ["a page where a text is documented", "getScript", { body: "<html>" }, "not-json"],
  ["an error where a text is documented", "getScript", { body: envelope }, "invalid-answer"],
  ["a page where a number is documented", "countMachineAlerts", { body: "<html>" }, "not-json"],
  ["nothing where a number is documented", "countMachineAlerts", { body: "" }, "not-json"],
  ["a text where a number is documented", "countMachineAlerts", { body: "many" }, "not-json"],
  ["a number in quotes where one is documented", "countMachineAlerts", { body: '"7"' }, "invalid-answer"],
  ["half a number where a whole one is documented", "countMachineAlerts", { body: "7.5" }, "invalid-answer"],
  ["an object where a number is documented", "countMachineAlerts", { body: { value: 7 } }, "invalid-answer"],
  ["an error where a number is documented", "countMachineAlerts", { body: envelope }, "invalid-answer"],
])("%s is an error, and no value", async (_, id, answer, kind) => {
  expect(await outcomeOf(id, answer)).toMatchObject({ kind, status: answer.status ?? 200 });
});

test.each(["0", "7", " 42\n", "\ufeff7", "123456"])("a count that says %j is a number", async (body) => {
  expect(await outcomeOf("countMachineAlerts", { body })).toEqual({ kind: "value", value: Number(body.trim()) });
  expect(await outcomeOf("countMachineAlerts", { body, headers: json })).toMatchObject({ value: Number(body.trim()) });
});

test.each(["Get-Process\n", "", "7", '{"a":1}'])("a text that says %j is that text", async (body) => {
  expect(await outcomeOf("getScript", { body })).toEqual({ kind: "value", value: body });
});

test.each([404, 405])("a status %i without a body is no failure to read one", async (status) => {
  const kind = status === 404 ? "not-found" : "unexpected-status";
  for (const body of [null, ""]) {
    expect(await outcomeOf("getMachine", { status, body })).toMatchObject({ kind, status, serviceMessage: undefined });
  }
});

test("the refusal of the OData engine, whose code is empty, is told in its own words", async () => {
  const body = { error: { code: "", message: "The query specified in the URI is not valid.", details: [] } };
  const error = await outcomeOf("getMachine", { status: 400, body });
  expect(error).toMatchObject({ kind: "bad-request", serviceMessage: body.error.message });
  expect(error).not.toHaveProperty("code");
});

test("an error under a documented status counts as one under an undocumented success as well", async () => {
  expect(await outcomeOf("getMachine", { status: 202, body: envelope })).toMatchObject({
    kind: "invalid-answer",
    issues: [{ path: "/error", rule: "not" }],
  });
});
