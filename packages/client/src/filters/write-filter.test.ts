import { parseFilter, type Filter as Tree } from "@defender-endpoint/service";
import fc from "fast-check";
import { expect, test } from "vitest";
import { thrown } from "../../test/thrown.ts";
import { writeFilter } from "./write-filter.ts";

const fields = {
  name: "string",
  status: "enum",
  size: "number",
  active: "boolean",
  seen: "datetime",
  device: "guid",
  tags: "string[]",
  "addresses/ip": "string[]",
  sizes: "number[]",
  "vm/id": "guid",
};

const refuse = (words: string) => new Error(words);
const write = (filter: object) => writeFilter(fields, filter, refuse);

const guid = "8D2C0A4E-0000-4000-8000-000000000000";

test.each<[filter: object, written: string | undefined]>([
  [{ name: "it's" }, "name eq 'it''s'"],
  [{ name: "2024-05-01T10:00:00Z" }, "name eq '2024-05-01T10:00:00Z'"],
  [{ name: guid }, `name eq '${guid}'`],
  [{ status: "Active", size: 7 }, "status eq 'Active' and size eq 7"],
  [{ size: { ge: -1.5, lt: 1e21 } }, "size ge -1.5 and size lt 1e+21"],
  [{ active: false }, "active eq false"],
  [{ seen: { gt: new Date(Date.UTC(2024, 4, 1)) } }, "seen gt 2024-05-01T00:00:00.000Z"],
  [{ seen: { le: "2024-05-01T10:00:00.1234567Z" } }, "seen le 2024-05-01T10:00:00.1234567Z"],
  [{ seen: "2018-08-01Z" }, "seen eq 2018-08-01Z"],
  [{ device: guid }, `device eq ${guid}`],
  [{ seen: "2024-05-01T10:00Z" }, "seen eq 2024-05-01T10:00Z"],
  [{ seen: "2024-05-01T10:00:00+05:30" }, "seen eq 2024-05-01T10:00:00+05:30"],
  [
    { size: { eq: 1, ne: 2, gt: 3, ge: 4, lt: 5, le: 6 } },
    "size eq 1 and size ne 2 and size gt 3 and size ge 4 and size lt 5 and size le 6",
  ],
  [{ name: null, seen: { ne: null } }, "name eq null and seen ne null"],
  [
    { name: { startswith: "pc-", endswith: "'", contains: "" } },
    "startswith(name,'pc-') and endswith(name,'''') and contains(name,'')",
  ],
  [{ status: { in: ["New", "it's"] } }, "status in ('New','it''s')"],
  [{ tags: { any: "v'ip" } }, "tags/any(one:one eq 'v''ip')"],
  [{ "addresses/ip": { any: "10.0.0.1" } }, "addresses/any(one:one/ip eq '10.0.0.1')"],
  [{ sizes: { any: 7 } }, "sizes/any(one:one eq 7)"],
  [{ "vm/id": guid }, `vm/id eq ${guid}`],
  [{}, undefined],
  [{ name: {} }, undefined],
  [Object.assign(Object.create(null), { size: 1 }), "size eq 1"],
])("%j is written %s", (filter, written) => {
  expect(write(filter)).toBe(written);
});

const takes = (name: string, what: string) => `cannot compare \`${name}\` with what is given. It takes ${what}.`;
const aText = takes("name", "a text");
const aTime = takes("seen", "dates and texts such as 2024-05-01T10:00:00.1234567Z");
const known = "It can by name, status, size, active, seen, device, tags, addresses/ip, sizes, vm/id.";
const someStatus = "needs a list, and not an empty one, for `in` of `status`.";

test.each<[filter: object, words: string]>([
  [{ nane: "x" }, `cannot be filtered by \`nane\`. ${known}`],
  [{ toString: "x" }, `cannot be filtered by \`toString\`. ${known}`],
  [
    { name: { equals: "x" } },
    "has no operator `equals` for `name`. There are eq, ne, gt, ge, lt, le, in, startswith, endswith, contains.",
  ],
  [{ name: 7 }, aText],
  [{ name: undefined }, aText],
  [{ name: { eq: undefined } }, aText],
  [{ name: ["a"] }, aText],
  [{ name: { gt: null } }, aText],
  [{ name: { startswith: null } }, aText],
  [{ tags: "vip" }, "asks a list for an item: `{ tags: { any: ... } }`."],
  [{ tags: { eq: "vip" } }, "asks a list for an item: `{ tags: { any: ... } }`."],
  [
    { name: { any: "x" } },
    "has no operator `any` for `name`. There are eq, ne, gt, ge, lt, le, in, startswith, endswith, contains.",
  ],
  [{ sizes: { any: "7" } }, takes("sizes", "a number")],
  [{ tags: { any: null } }, takes("tags", "a text")],
  [{ size: "7" }, takes("size", "a number")],
  [{ size: Number.NaN }, takes("size", "a number")],
  [{ active: "true" }, takes("active", "a boolean")],
  [{ seen: "yesterday" }, aTime],
  [{ seen: { ge: new Date(Number.NaN) } }, aTime],
  [{ seen: "2024-05-01T10:00:00Z or 1 eq 1" }, aTime],
  [{ seen: 7 }, aTime],
  [{ seen: ["2024-05-01Z"] }, aTime],
  [{ seen: " 2024-05-01Z" }, aTime],
  [{ seen: "2024-05-01" }, aTime],
  [{ seen: "2024-05-01T10Z" }, aTime],
  [{ seen: "2024-05-01T10:00:00.Z" }, aTime],
  [{ seen: "2024-05-01T10:00:00.12345678Z" }, aTime],
  [{ seen: "2024-05-01T10:00:00 01:00" }, aTime],
  [{ device: "x' or 1" }, takes("device", "texts such as 8d2c0a4e-0000-4000-8000-000000000000")],
  [{ device: `${guid}0` }, takes("device", "texts such as 8d2c0a4e-0000-4000-8000-000000000000")],
  [{ device: `0${guid}` }, takes("device", "texts such as 8d2c0a4e-0000-4000-8000-000000000000")],
  [
    { device: "8d2c0a4e000040008000000000000000" },
    takes("device", "texts such as 8d2c0a4e-0000-4000-8000-000000000000"),
  ],
  [{ status: { in: [] } }, someStatus],
  [{ status: { in: "New" } }, someStatus],
  [{ status: { in: ["New", 7] } }, takes("status", "a text")],
  [["name"], "takes a text or a plain object as `$filter`."],
  [new Date(0), "takes a text or a plain object as `$filter`."],
])("%j is refused in words that name the way out", (filter, words) => {
  expect(thrown(() => write(filter))).toMatchObject({ message: words });
});

test("an operation without a list of members cannot be filtered by an object", () => {
  expect(thrown(() => writeFilter({}, { name: "x" }, refuse))).toMatchObject({
    message: "cannot be filtered by `name`. It can by nothing.",
  });
});

/** The same members as who reads a filter knows them. */
const members = {
  name: "string",
  status: "string",
  size: "number",
  active: "boolean",
  seen: "datetime",
  device: "guid",
  tags: "string[]",
} as const;

/** One condition, as it is given and as it must be read. */
interface Leaf {
  readonly filter: object;
  readonly tree: Tree;
}

const text = fc.constantFrom("name", "status" as const);

function compared<Value>(
  name: Exclude<keyof typeof members, "tags">,
  values: fc.Arbitrary<Value>,
  read: (value: Value) => string | number | boolean | bigint,
): fc.Arbitrary<Leaf> {
  const operators = fc.constantFrom("eq", "ne", "gt", "ge", "lt", "le" as const);
  return fc.tuple(operators, fc.option(values)).map(([any, given]) => {
    // Nothing is more or less than null.
    const operator = given === null && any !== "ne" ? "eq" : any;
    const value = given === null ? null : read(given);
    return {
      filter: { [name]: { [operator]: given } },
      tree: { kind: "comparison", member: name, type: members[name], operator, value },
    };
  });
}

const numbers = fc.oneof(fc.integer(), fc.float({ noNaN: true, noDefaultInfinity: true }));
const dates = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) });

const leaves = fc.oneof(
  text.chain((name) => compared(name, fc.string(), (value) => value)),
  compared("size", numbers, (value) => value + 0),
  compared("active", fc.boolean(), (value) => value),
  compared("seen", dates, (value) => BigInt(value.getTime()) * 10_000n),
  compared("device", fc.uuid(), (value) => value),
  fc.tuple(text, fc.array(fc.string(), { minLength: 1, maxLength: 4 })).map(
    ([member, values]): Leaf => ({
      filter: { [member]: { in: values } },
      tree: { kind: "in", member, type: "string", values },
    }),
  ),
  fc.tuple(fc.constantFrom("startswith", "endswith", "contains" as const), fc.string()).map(
    ([call, value]): Leaf => ({
      filter: { name: { [call]: value } },
      tree: { kind: "text", member: "name", function: call, text: value },
    }),
  ),
  fc.string().map(
    (any): Leaf => ({
      filter: { tags: { any } },
      tree: {
        kind: "any",
        member: "tags",
        of: { kind: "comparison", member: "", type: "string", operator: "eq", value: any },
      },
    }),
  ),
);

const several = fc.uniqueArray(leaves, {
  minLength: 1,
  maxLength: 4,
  selector: ({ filter }) => Object.keys(filter)[0],
});

test("whoever reads a filter finds in it what was asked, whatever the values are", () => {
  fc.assert(
    fc.property(several, (all) => {
      const filter = Object.assign({}, ...all.map((leaf) => leaf.filter));
      const expected = all.length === 1 ? all[0]?.tree : { kind: "and", of: all.map(({ tree }) => tree) };
      expect(parseFilter(write(filter) ?? "", members)).toEqual(expected);
    }),
    { numRuns: 1_000 },
  );
});
