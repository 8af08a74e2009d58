import fc from "fast-check";
import type {
  ComparisonOperator,
  Filter,
  FilterMembers,
  FilterValue,
  MemberType,
  TextFunction,
} from "../odata/filter.ts";

/** What the entities of tests have, and can be filtered by. */
export const members: FilterMembers = {
  name: "string",
  size: "number",
  isOn: "boolean",
  seen: "datetime",
  guid: "guid",
  "within/name": "string",
  tags: "string[]",
  "parts/name": "string[]",
  "parts/size": "number[]",
};

const text = fc.constantFrom(
  "",
  "a",
  "b",
  "ab",
  "A",
  "a'b",
  "a%",
  "a_",
  "\\",
  "é",
  "\uffee",
  "\u{1f600}",
  "\ud800",
  "\0",
);
const size = fc.constantFrom(-1, 0, 1, 1.5, 2, 1e21);
const times = [
  "0001-01-01T00:00:00Z",
  "2018-08-01T00:00:00Z",
  "2018-08-01T00:00:00.0000001Z",
  "2026-01-31T12:00:00.5Z",
];
const ticks = [-621_355_968_000_000_000n, 15_330_816_000_000_000n, 15_330_816_000_000_001n, 17_698_608_005_000_000n];
const guids = ["0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f", "ffffffff-0a1b-0a1b-0a1b-0a1b2c3d4e5f"];
const guid = fc.constantFrom(...guids);

/** A value that is now and then missing, null, or of another type. */
function member(usual: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 8, arbitrary: usual },
    { weight: 1, arbitrary: fc.constantFrom(undefined, null, 7, "7", true, [], {}) },
  );
}

/** Entities whose values come again and again, so that filters find some. */
export function entities(id: fc.Arbitrary<string>): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return fc
    .record({
      id,
      name: member(text),
      size: member(size),
      isOn: member(fc.boolean()),
      seen: member(fc.constantFrom(...times)),
      guid: member(guid.chain((each) => fc.constantFrom(each, each.toUpperCase()))),
      within: member(fc.record({ name: member(text) })),
      tags: member(fc.array(member(text), { maxLength: 3 })),
      parts: member(fc.array(member(fc.record({ name: member(text), size: member(size) })), { maxLength: 3 })),
    })
    .map((entity) => JSON.parse(JSON.stringify(entity)));
}

const values: Readonly<Record<MemberType, fc.Arbitrary<FilterValue>>> = {
  string: text,
  number: size,
  boolean: fc.boolean(),
  datetime: fc.constantFrom(...ticks),
  guid,
};

function conditions(among: readonly (readonly [string, MemberType])[]): fc.Arbitrary<Filter> {
  const comparison = fc.constantFrom(...among).chain(([path, type]) => {
    const equal = fc.tuple(fc.constantFrom<ComparisonOperator>("eq", "ne"), fc.oneof(values[type], fc.constant(null)));
    const ordered = fc.tuple(fc.constantFrom<ComparisonOperator>("eq", "ne", "gt", "ge", "lt", "le"), values[type]);
    return fc
      .oneof(equal, ordered)
      .map(([operator, value]): Filter => ({ kind: "comparison", member: path, type, operator, value }));
  });
  const inList = fc.constantFrom(...among).chain(([path, type]) =>
    fc
      .array(fc.oneof({ weight: 5, arbitrary: values[type] }, { weight: 1, arbitrary: fc.constant(null) }), {
        minLength: 1,
        maxLength: 4,
      })
      .map((all): Filter => ({ kind: "in", member: path, type, values: all })),
  );
  const ofText = fc
    .record({
      path: fc.constantFrom(...among.filter(([, type]) => type === "string").map(([path]) => path)),
      name: fc.constantFrom<TextFunction>("startswith", "endswith", "contains"),
      text,
    })
    .map(({ path, name, text }): Filter => ({ kind: "text", member: path, function: name, text }));
  return fc.oneof(comparison, comparison, inList, ofText);
}

function trees(leaf: fc.Arbitrary<Filter>): fc.Arbitrary<Filter> {
  const { tree } = fc.letrec<{ tree: Filter }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      tie("tree").map((of): Filter => ({ kind: "not", of })),
      fc
        .tuple(fc.constantFrom("and" as const, "or" as const), fc.array(tie("tree"), { minLength: 2, maxLength: 3 }))
        // One in its own kind is the same filter without parentheses.
        .map(([kind, of]): Filter => ({ kind, of: of.flatMap((each) => (each.kind === kind ? each.of : [each])) })),
    ),
  }));
  return tree;
}

const ofTags = trees(conditions([["", "string"]]));
const ofParts = trees(
  conditions([
    ["name", "string"],
    ["size", "number"],
  ]),
);
const any = fc.oneof(
  fc.constantFrom<Filter>({ kind: "any", member: "tags" }, { kind: "any", member: "parts" }),
  ofTags.map((of): Filter => ({ kind: "any", member: "tags", of })),
  ofParts.map((of): Filter => ({ kind: "any", member: "parts", of })),
);
const plain = conditions([
  ["name", "string"],
  ["size", "number"],
  ["isOn", "boolean"],
  ["seen", "datetime"],
  ["guid", "guid"],
  ["within/name", "string"],
]);

/** Filters of every form, as they are when they have been read. */
export const filters: fc.Arbitrary<Filter> = trees(
  fc.oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: any }),
);
