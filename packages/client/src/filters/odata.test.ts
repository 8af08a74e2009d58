import fc from "fast-check";
import { expect, test } from "vitest";
import { thrown } from "../../test/thrown.ts";
import { type ODataValue, odata } from "./odata.ts";

test.each<[value: ODataValue, written: string]>([
  ["High", "'High'"],
  ["", "''"],
  ["it's", "'it''s'"],
  ["' or 1 eq 1 or '", "''' or 1 eq 1 or '''"],
  ["%27", "'%27'"],
  [7, "7"],
  [-0.5, "-0.5"],
  [true, "true"],
  [null, "null"],
  [new Date(Date.UTC(2024, 4, 1, 10)), "2024-05-01T10:00:00.000Z"],
  ["2024-05-01T10:00:00.1234567Z", "2024-05-01T10:00:00.1234567Z"],
  ["2024-05-01T10:00Z", "2024-05-01T10:00Z"],
  ["2024-05-01T10:00:07Z", "2024-05-01T10:00:07Z"],
  ["2018-08-01Z", "2018-08-01Z"],
  ["2024-05-01", "'2024-05-01'"],
  ["2024-05-01T10:00:00Z or true", "'2024-05-01T10:00:00Z or true'"],
  ["true or a eq 2024-05-01T10:00:00Z", "'true or a eq 2024-05-01T10:00:00Z'"],
  ["2024-05-01T10:00:00Z\n", "'2024-05-01T10:00:00Z\n'"],
  [["High", "it's", 7], "('High','it''s',7)"],
])("a value of %j is written %s", (value, written) => {
  expect(odata`a eq ${value} and b`).toBe(`a eq ${written} and b`);
});

test("texts around values stay as they are, with and without values", () => {
  expect(odata`startswith(name,${"pc-"})`).toBe("startswith(name,'pc-')");
  expect(odata`a eq 'b\n'`).toBe("a eq 'b\n'");
  expect(odata``).toBe("");
});

test.each([
  ["undefined", undefined],
  ["not a number", Number.NaN],
  ["infinity", Number.POSITIVE_INFINITY],
  ["a date that is none", new Date(Number.NaN)],
  ["an object", { eq: 1 }],
  ["a list of nothing", []],
  ["a list with an object", [{}]],
])("%s has no notation, and is refused", (_, value) => {
  expect(thrown(() => odata`a eq ${value as ODataValue}`)).toMatchObject({
    kind: "argument",
    argument: "$filter",
    message: "`$filter` must be made of texts, numbers, booleans, dates, null and lists of these.",
  });
});

test("whatever a text is, it stays one text in the condition", () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const written = odata`${value}`;
      expect(written).toMatch(/^'(?:[^']|'')*'$/);
      expect(written.slice(1, -1).replaceAll("''", "'")).toBe(value);
    }),
  );
});
