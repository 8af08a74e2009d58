import * as msw from "msw";
import { expect, inject, test } from "vitest";

test("the suite runs on the major of msw that the project is named after", () => {
  // Only version 2 exports graphql from its root.
  expect("graphql" in msw).toBe(inject("mswMajor") === "2");
});
