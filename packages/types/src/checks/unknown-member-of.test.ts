import type { JsonObject } from "@defender-endpoint/spec/document";
import { expect, test } from "vitest";
import { checkedSchema, checkedSchemas } from "../../generate/validators/checked-schema.ts";
import { unknownMemberOf } from "./unknown-member.ts";

const open = { additionalProperties: true };
const machine = { type: "object", properties: { name: { type: "string" } }, ...open };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const shared: JsonObject = {
  Machine: machine,
  Base: { type: "object", properties: { id: { type: "string" } }, ...open },
  Any: { type: "object", ...open },
  Tree: { type: "object", properties: { left: ref("Tree"), of: { anyOf: [ref("Tree"), ref("Machine")] } }, ...open },
};

/** Where a body has a member that the schema does not name. */
function unknownIn(schema: JsonObject, body: unknown): string | undefined {
  return unknownMemberOf([checkedSchema("Subject", schema)], checkedSchemas("components", shared), body)?.instancePath;
}

test.each<[string, JsonObject, unknown, string]>([
  ["an object", machine, { name: "a", nmae: "b" }, "/nmae"],
  ["a reference", ref("Machine"), { nmae: "b" }, "/nmae"],
  ["an object within an object", { type: "object", properties: { of: machine } }, { of: { nmae: 1 } }, "/of/nmae"],
  ["objects in a list", { type: "array", items: ref("Machine") }, [{ name: "a" }, { nmae: "b" }], "/1/nmae"],
  ["objects in a map", { type: "object", additionalProperties: machine }, { any: { nmae: "b" } }, "/any/nmae"],
  ["all of several", { allOf: [ref("Base"), machine], ...open }, { id: "1", name: "a", nmae: "b" }, "/nmae"],
  ["all of one and a map", { allOf: [ref("Base"), ref("Any")] }, { id: "1", nmae: "b" }, "/nmae"],
  ["any of several", { anyOf: [ref("Base"), { oneOf: [machine] }] }, { name: "a", nmae: "b" }, "/nmae"],
  ["one that contains itself", ref("Tree"), { left: { left: {}, of: { name: "a", nmae: "b" } } }, "/left/of/nmae"],
  ["a member that every object inherits", machine, JSON.parse('{ "__proto__": 1 }'), "/__proto__"],
  ["a name that a pointer has to escape", machine, { "a/~": 1 }, "/a~1~0"],
])("a misspelt member is found: %s", (_, schema, body, place) => {
  expect(unknownIn(schema, body)).toBe(place);
});

test.each<[string, JsonObject, unknown]>([
  ["in a map any name is right", { type: "object", ...open }, { nmae: "b" }],
  ["in an object of which nothing is known as well", { type: "object" }, { nmae: { nmae: 1 } }],
  ["in a value that may be one of these", { oneOf: [machine, { type: "object", ...open }] }, { nmae: "b" }],
  ["nor what is no object", machine, "text"],
  [
    "in an object of which one part may be such a map",
    { allOf: [{ oneOf: [machine, { type: "object" }] }] },
    { nmae: 1 },
  ],
])("%s", (_, schema, body) => {
  expect(unknownIn(schema, body)).toBeUndefined();
});

test("a body that contains itself is looked at as far as the contract goes", () => {
  const body: Record<string, unknown> = { name: "a" };
  body["name"] = body;
  expect(unknownIn(machine, body)).toBeUndefined();
});
