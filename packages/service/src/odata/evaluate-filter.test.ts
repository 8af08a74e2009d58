import fc from "fast-check";
import { expect, test } from "vitest";
import { isLetThrough } from "../testing/filter-model.ts";
import { entities, filters } from "../testing/filters.ts";
import { matchesFilter } from "./evaluate-filter.ts";
import { parseFilter } from "./parse-filter.ts";

const machine = {
  name: "pc-1",
  size: 2,
  seen: "2026-01-31T12:00:00.1234567Z",
  gone: null,
  tags: ["a", "b"],
  addresses: [
    { ip: "10.0.0.1", kind: "x" },
    { ip: "10.0.0.2", kind: null },
  ],
};

test.each([
  ["name eq 'pc-1'", true],
  ["name eq 'PC-1'", false],
  ["startswith(name,'pc-') and endswith(name,'1') and contains(name,'c')", true],
  ["size in (1,2)", true],
  ["seen gt 2026-01-31T12:00:00.1234566Z and seen lt 2026-01-31T12:00:00.1234568Z", true],
  ["seen eq 2026-01-31T13:00:00.1234567+01:00", true],
  ["gone eq null and missing eq null and name ne null", true],
  ["gone ne 'x'", true],
  ["gone lt 5 or gone ge 5", false],
  ["not (gone lt 5)", true],
  ["contains(gone,'')", false],
  ["tags/any(t:t eq 'b')", true],
  ["tags/any(t:t eq 'c')", false],
  ["addresses/any(a:a/ip eq '10.0.0.1' and a/kind eq null)", false],
  ["addresses/any(a:a/ip eq '10.0.0.2' and a/kind eq null)", true],
  ["addresses/any() and not (missing/any())", true],
  ["toString ne null", false],
])("of a machine, %s is %s", (text, expected) => {
  expect(matchesFilter(parseFilter(text), machine)).toBe(expected);
});

test("a filter lets through what a model that was written apart lets through", () => {
  fc.assert(
    fc.property(filters, fc.array(entities(fc.constant("1")), { maxLength: 20 }), (filter, all) => {
      for (const entity of all) expect(matchesFilter(filter, entity)).toBe(isLetThrough(filter, entity));
    }),
    { numRuns: 2000 },
  );
});
