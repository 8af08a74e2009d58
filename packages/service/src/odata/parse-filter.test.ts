import fc from "fast-check";
import { expect, test } from "vitest";
import { filters, members } from "../testing/filters.ts";
import type { Filter, FilterMembers } from "./filter.ts";
import { parseFilter } from "./parse-filter.ts";
import { printFilter } from "./print-filter.ts";
import { ODataQueryError } from "./query-error.ts";

const machine: FilterMembers = {
  healthStatus: "string",
  computerDnsName: "string",
  rbacGroupId: "number",
  isAadJoined: "boolean",
  lastSeen: "datetime",
  id: "guid",
  machineTags: "string[]",
  "vmMetadata/vmId": "string",
  "ipAddresses/ipAddress": "string[]",
  "ipAddresses/type": "string[]",
};
const guid = "0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f";

function comparison(member: string, type: string, operator: string, value: unknown): object {
  return { kind: "comparison", member, type, operator, value };
}

test.each<[string, object]>([
  ["healthStatus eq 'Active'", comparison("healthStatus", "string", "eq", "Active")],
  ["HEALTHSTATUS ne 'O''Neill '", comparison("healthStatus", "string", "ne", "O'Neill ")],
  ["'Active' eq healthStatus", comparison("healthStatus", "string", "eq", "Active")],
  ["5 lt rbacGroupId", comparison("rbacGroupId", "number", "gt", 5)],
  ["rbacGroupId ge -1.5e2", comparison("rbacGroupId", "number", "ge", -150)],
  ["isAadJoined", comparison("isAadJoined", "boolean", "eq", true)],
  ["isAadJoined eq false", comparison("isAadJoined", "boolean", "eq", false)],
  ["lastSeen gt 2018-08-01Z", comparison("lastSeen", "datetime", "gt", 15_330_816_000_000_000n)],
  ["lastSeen le 2018-08-01", comparison("lastSeen", "datetime", "le", 15_330_816_000_000_000n)],
  ["lastSeen ge 2018-08-01T00:00:00.0000001Z", comparison("lastSeen", "datetime", "ge", 15_330_816_000_000_001n)],
  ["lastSeen lt 2018-08-01T02:00:00+02:00", comparison("lastSeen", "datetime", "lt", 15_330_816_000_000_000n)],
  ["lastSeen eq 0001-01-01T00:00:00Z", comparison("lastSeen", "datetime", "eq", -621_355_968_000_000_000n)],
  ["lastSeen eq null", comparison("lastSeen", "datetime", "eq", null)],
  [`id eq ${guid.toUpperCase()}`, comparison("id", "guid", "eq", guid)],
  [`id eq '${guid}'`, comparison("id", "guid", "eq", guid)],
  ["vmMetadata/vmId eq 'a'", comparison("vmMetadata/vmId", "string", "eq", "a")],
  ["rbacGroupId in (1, 2,null)", { kind: "in", member: "rbacGroupId", type: "number", values: [1, 2, null] }],
  [
    "startswith(computerDnsName, 'pc-')",
    { kind: "text", member: "computerDnsName", function: "startswith", text: "pc-" },
  ],
  [
    "contains(computerDnsName,'a') eq false",
    { kind: "not", of: { kind: "text", member: "computerDnsName", function: "contains", text: "a" } },
  ],
  ["machineTags/any(tag: tag eq 'x')", { kind: "any", member: "machineTags", of: comparison("", "string", "eq", "x") }],
  ["machineTags/any()", { kind: "any", member: "machineTags" }],
  [
    "ipAddresses/any(i:i/ipAddress eq '10.0.0.1' and endswith(i/type,'t'))",
    {
      kind: "any",
      member: "ipAddresses",
      of: {
        kind: "and",
        of: [
          comparison("ipAddress", "string", "eq", "10.0.0.1"),
          { kind: "text", member: "type", function: "endswith", text: "t" },
        ],
      },
    },
  ],
  [
    "rbacGroupId eq 1 or rbacGroupId eq 2 and not (isAadJoined)",
    {
      kind: "or",
      of: [
        comparison("rbacGroupId", "number", "eq", 1),
        {
          kind: "and",
          of: [
            comparison("rbacGroupId", "number", "eq", 2),
            { kind: "not", of: comparison("isAadJoined", "boolean", "eq", true) },
          ],
        },
      ],
    },
  ],
])("%s is understood", (text, filter) => {
  expect(parseFilter(text, machine)).toEqual(filter);
});

test.each([
  ["", /cannot be empty/],
  ["  ", /cannot be empty/],
  ["healthStatus", /is a boolean, and it is a string/],
  ["healthStatus eq", /position 15/],
  ["healthStatus eq Active", /position 16/],
  ['healthStatus eq "Active"', /position 16/],
  ["healthStatus = 'Active'", /position 13/],
  ["healthStatus eq 'Active", /position 16/],
  ["healthStatus eq 'Active' and", /position 28/],
  ["healthStatus eq 'Active')", /position 24/],
  ["(healthStatus eq 'Active'", /position 25/],
  ["healthStatus eq 5", /is a number, and it is a string/],
  ["lastSeen gt '2018-08-01'", /is a string, and it is a datetime/],
  ["lastSeen gt 2018-02-30", /position 12/],
  ["lastSeen gt 2018-08-01T10:00:00", /position 12/],
  ["lastSeen gt null", /only eq and ne/],
  ["rbacGroupId eq 1e999", /position/],
  ["rbacGroupId in ()", /position 16/],
  ["colour eq 'red'", /'colour' to filter by\. There are: healthStatus, /],
  ["toString eq 'red'", /'toString' to filter by/],
  ["tolower(healthStatus) eq 'active'", /unknown function with name 'tolower'/],
  ["ipAddresses/all(i:i/type eq 'x')", /unknown function/],
  ["startswith(rbacGroupId,'1')", /takes a member that is a string/],
  ["not healthStatus eq 'Active'", /parentheses/],
  ["machineTags eq 'x'", /ask with 'any'/],
  ["healthStatus/any(x:x eq 'a')", /no collection/],
  ["machineTags/any(x:healthStatus eq 'a')", /does not begin with 'x'/],
  ["ipAddresses/any(x:x/type/any(y:y eq 'a'))", /no 'any' inside/],
  ["a".repeat(8193), /more than 8192 characters/],
  [`${"(".repeat(33)}isAadJoined${")".repeat(33)}`, /more than 32 levels/],
  [`${"not ".repeat(33)}isAadJoined`, /more than 32 levels/],
  [Array.from({ length: 501 }, () => "isAadJoined").join(" or "), /more than 500 conditions/],
])("%j is refused with a sentence that says what is wrong", (text, sentence) => {
  expect(() => parseFilter(text, machine)).toThrow(ODataQueryError);
  expect(() => parseFilter(text, machine)).toThrow(sentence);
});

test("a filter that is printed reads as the same filter", () => {
  fc.assert(
    fc.property(filters, (filter: Filter) => {
      expect(parseFilter(printFilter(filter), members)).toEqual(filter);
    }),
    { numRuns: 3000 },
  );
});

test("without a list, members have the types of their values", () => {
  const text = "a/b eq 5 and c in ('x') or not (d) and e/any(x:x/f ge 2018-08-01T00:00:00Z)";
  expect(printFilter(parseFilter(text))).toBe(text.replace("(d)", "(d eq true)"));
});

test("no text makes the reader fail in any other way than by a refusal", () => {
  const part = fc.constantFrom(
    ...["a", "eq", "and", "or", "not", "in", "(", ")", ",", ":", "x/any(", "x:", "x", "'", "''", "'a'", "5", "null"],
    ...["true", "2018-08-01", "startswith(", " ", "\0", "é", "$", "\\", "%27", "-", "0001-01-01"],
  );
  const text = fc
    .array(part, { maxLength: 12, size: "max" })
    .chain((parts) => fc.constantFrom(parts.join(" "), parts.join("")));
  fc.assert(
    fc.property(text, (text) => {
      try {
        parseFilter(text);
      } catch (error) {
        expect(error).toBeInstanceOf(ODataQueryError);
      }
    }),
    { numRuns: 20_000 },
  );
});
