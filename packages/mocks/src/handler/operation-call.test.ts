import { expect, test } from "vitest";
import { defaultBaseUrl } from "./base-url.ts";
import { hasArguments, type OperationCall, readCall, withBody } from "./operation-call.ts";

const call: OperationCall = {
  operationId: "listMachines",
  path: { id: "a" },
  query: new URLSearchParams("tag=1&tag=2&$top=5&$filter=riskScore eq 'High'&$count=true"),
  authorization: "",
  members: {},
};

// Of what the contract does not have yet, such as a list in a query, no type allows the name.
const has = (given: OperationCall, expected: object) => hasArguments(given, expected);

test.each([
  { id: "a" },
  { $top: 5 },
  { $filter: "riskScore eq 'High'" },
  { $count: true },
  { tag: [1, 2] },
  { tag: ["1", "2"], $top: 5 },
  {},
])("%j is what was asked", (expected) => {
  expect(has(call, expected)).toBe(true);
});

test.each([{ id: "b" }, { $top: 50 }, { tag: [1] }, { tag: 1 }, { tag: [2, 1] }, { $skip: 0 }])(
  "%j is not what was asked",
  (expected) => {
    expect(has(call, expected)).toBe(false);
  },
);

test("a member of a form is compared as the text that it is, one of JSON as what it is", () => {
  const members = { Count: "5", Text: "a" };
  const [form, json]: OperationCall[] = [
    { ...call, members, body: Object.entries(members) },
    { ...call, members, body: JSON.stringify(members) },
  ];
  expect([form, json].map((one) => one && has(one, { Count: 5, Text: "a" }))).toEqual([true, false]);
});

test("of a body the members count that the contract names, and others can still read it", async () => {
  const request = new Request(`${defaultBaseUrl}/api/machines/a/isolate`, {
    method: "POST",
    body: '{"Comment":"c","more":1,"__proto__":{"IsolationType":"Full"}}',
  });
  const read = readCall(defaultBaseUrl, request);
  if (!read) throw new Error("No operation has this path.");
  expect((await withBody(read, request)).members).toEqual({ Comment: "c" });
  expect((await withBody(read, request)).members).toEqual({ Comment: "c" });
  expect(await request.text()).toContain("Comment");
});

test.each(["null", "[1]", '"text"', "{", ""])("the body %j has no members", async (body) => {
  const request = new Request(`${defaultBaseUrl}/api/machines/a/isolate`, { method: "POST", body });
  const read = readCall(defaultBaseUrl, request);
  expect(read && (await withBody(read, request)).members).toEqual({});
});
