import { expect, test } from "vitest";
import { observableOf } from "./observable.ts";

test.each([
  ["address", "2001:DB8:0::1", "2001:db8::1"],
  ["address", "example.org", undefined],
  ["domain", "Example.ORG", "domain:example.org"],
  ["domain", "10.0.0.1", "domain:10.0.0.1"],
  ["file", "ABCD", "file:abcd"],
] as const)("the %s %s stands under %s", (kind, name, observable) => {
  expect(observableOf(kind, name)).toBe(observable);
});
