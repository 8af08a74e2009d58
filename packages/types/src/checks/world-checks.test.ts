import { expect, test } from "vitest";
import { findEntityMisfit } from "../validators.ts";
import { findWorldMisfit, isObservable } from "../world-checks.ts";

test.each([
  ["address", "10.0.0.1", true],
  ["address", "2001:db8::1", true],
  ["address", "example.com", false],
  ["domain", "example.com", true],
  ["domain", "not a domain", false],
  ["file", "a".repeat(40), true],
  ["file", "a".repeat(64), false],
] as const)("of a %s %s the service is asked: %s", (kind, name, isOne) => {
  expect(isObservable(kind, name)).toBe(isOne);
});

test.each(["Machine", "Alert", "Indicator"])("a member of a %s is judged as by the checks of all", (entity) => {
  for (const members of [{ id: "a" }, { id: 1 }, { nothing: true }]) {
    expect(findWorldMisfit(entity, members)).toEqual(findEntityMisfit(entity, members));
  }
  expect(findWorldMisfit(entity, { id: true })).toMatchObject({ instancePath: "/id" });
});
