import { expect, test } from "vitest";
import { givenWith } from "./given.ts";

test("a handler is given every $ option, and nothing else that the contract does not know", () => {
  const query = new URLSearchParams("$top=5&$search=a&$search=b&page=2");
  expect(givenWith({ id: "x", $top: 5 }, query)).toEqual({ id: "x", $top: 5, $search: ["a", "b"] });
});
