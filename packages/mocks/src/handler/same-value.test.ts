import { expect, test } from "vitest";
import { isSameValue } from "./same-value.ts";

test.each([
  [1, 1],
  ["a", "a"],
  [null, null],
  [
    [1, { a: 2 }],
    [1, { a: 2 }],
  ],
  [
    { a: 1, b: [] },
    { b: [], a: 1 },
  ],
  [new Blob(["abc"]), new Blob(["xyz"])],
])("%j is the same as %j", (one, other) => {
  expect(isSameValue(one, other)).toBe(true);
});

test.each([
  [1, "1"],
  [null, {}],
  [undefined, null],
  [[], {}],
  [[1], [1, 2]],
  [{ a: 1 }, { a: 2 }],
  [{ a: undefined }, { b: undefined }],
  [new Blob(["abc"]), new Blob(["ab"])],
])("%j is not the same as %j", (one, other) => {
  expect(isSameValue(one, other)).toBe(false);
  expect(isSameValue(other, one)).toBe(false);
});
