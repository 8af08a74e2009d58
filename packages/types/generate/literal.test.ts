import { expect, test } from "vitest";
import { linePerMember, literal } from "./literal.ts";

test("a value is written on one line, and names are in quotes where they must be", () => {
  expect(literal({ a: [1, "x", null], $top: true, "@odata.type": {}, 404: [], gone: undefined })).toBe(
    '{ 404: [], a: [1, "x", null], $top: true, "@odata.type": {} }',
  );
});

test("a table has a member on each line", () => {
  expect(linePerMember({ first: { a: 1 }, "sec-ond": [2] })).toBe('{\n  first: { a: 1 },\n  "sec-ond": [2],\n}');
});
