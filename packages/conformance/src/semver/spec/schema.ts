import { isRecord } from "../../../../contracts/src/json.ts";
import { compareMembers, compareRest, isDocumentation, type SpecComparison, type Use } from "./comparison.ts";
import { child, follow, isSame, keysOf, type Located, stringsOf } from "./located.ts";
import { compareBranches } from "./schema-branches.ts";
import { compareConstraints, constraintKeywords } from "./schema-constraints.ts";

const known = [
  ...constraintKeywords,
  "additionalProperties",
  "allOf",
  "anyOf",
  "default",
  "deprecated",
  "items",
  "oneOf",
  "properties",
  "required",
];

/** Which values a schema no longer allows, and which it newly does. No schema at all allows everything. */
export function compareSchema(c: SpecComparison, before: Located, now: Located, use: Use): void {
  if (before.value === undefined && now.value === undefined) return;
  compareTextsBesideReferences(c, before, now);
  const [one, other] = [expand(before), expand(now)];
  if (!c.isNew(one, other, use)) return;
  if (one.value === false || other.value === false) {
    if (one.value !== other.value) {
      const isClosed = other.value === false;
      c.found(isClosed ? `${use}-narrowed` : `${use}-widened`, other, isClosed ? "allows nothing" : "allows something");
    }
    return;
  }
  compareConstraints(c, one, other, use);
  compareProperties(c, one, other, use);
  compareAdditionalProperties(c, child(one, "additionalProperties"), child(other, "additionalProperties"), use);
  compareSchema(c, child(one, "items"), child(other, "items"), use);
  compareBranches(c, one, other, use, compareSchema);
  compareDefault(c, child(one, "default"), child(other, "default"), use);
  compareDeprecated(c, child(one, "deprecated"), child(other, "deprecated"));
  compareRest(c, one, other, known);
}

export function compareDeprecated(c: SpecComparison, before: Located, now: Located): void {
  const [was, is] = [before.value === true, now.value === true];
  if (was !== is) c.found(is ? "deprecated" : "documentation", now, is ? "deprecated" : "deprecated no more");
}

/** Follows references. Constraints beside one hold as well as those that it points to. */
function expand(schema: Located): Located {
  const { value } = schema;
  if (value === undefined || value === true) return { ...schema, value: {} };
  if (!isRecord(value) || value["$ref"] === undefined) return schema;
  const { $ref, ...beside } = value;
  if (Object.keys(beside).every(isDocumentation)) {
    const target = follow(schema);
    // One that points to nothing is compared as it is written.
    return target.pointer === schema.pointer ? schema : expand(target);
  }
  const { allOf } = beside;
  return { ...schema, value: { ...beside, allOf: [...(Array.isArray(allOf) ? allOf : []), { $ref }] } };
}

function compareTextsBesideReferences(c: SpecComparison, before: Located, now: Located): void {
  if (![before, now].every(({ value }) => isRecord(value) && "$ref" in value)) return;
  for (const key of new Set([...keysOf(before), ...keysOf(now)].filter(isDocumentation))) {
    const text = child(now, key);
    if (!isSame(child(before, key), text)) c.found("documentation", text, "changed");
  }
}

function compareProperties(c: SpecComparison, before: Located, now: Located, use: Use): void {
  const [was, is] = [readRequired(before), readRequired(now)];
  const compareRequired = (place: Located, name: string) => {
    if (was.has(name) && !is.has(name)) c.found(`${use}-member-became-optional`, place, "required no more");
    if (!was.has(name) && is.has(name)) c.found("member-became-required", place, "required");
  };
  const [properties, nowProperties] = [child(before, "properties"), child(now, "properties")];
  compareMembers(properties, nowProperties, {
    removed: (place) => c.found("member-removed", place, "removed"),
    added: (place, name) => c.found(is.has(name) ? "required-member-added" : "optional-member-added", place, "added"),
    kept(one, other, name) {
      compareRequired(other, name);
      compareSchema(c, one, other, use);
    },
  });
  const described = new Set([...keysOf(properties), ...keysOf(nowProperties)]);
  for (const name of new Set([...was, ...is])) {
    if (!described.has(name)) compareRequired(child(nowProperties, name), name);
  }
}

function readRequired(schema: Located): ReadonlySet<string> {
  return new Set(stringsOf(child(schema, "required")));
}

function compareAdditionalProperties(c: SpecComparison, before: Located, now: Located, use: Use): void {
  const isOpened = before.value === false && now.value !== false;
  if (isOpened && use === "answer") c.found("answer-opened", now, "further members may appear");
  else compareSchema(c, before, now, use);
}

function compareDefault(c: SpecComparison, before: Located, now: Located, use: Use): void {
  if (isSame(before, now)) return;
  const change = `${JSON.stringify(now.value) ?? "none"}, was ${JSON.stringify(before.value) ?? "none"}`;
  if (use === "answer") c.found("documentation", now, change);
  else c.found(before.value === undefined ? "default-added" : "default-changed", now, change);
}
