import { expect, test } from "vitest";
import { findMemberMisfit } from "../validators.ts";

test("members that fit may stand alone, and one that does not is told by its place", () => {
  expect(findMemberMisfit("getIPStatistics", 200, { organizationPrevalence: 3 })).toBeUndefined();
  expect(findMemberMisfit("getIPStatistics", 200, { organizationPrevalence: "3" })).toMatchObject({
    instancePath: "/organizationPrevalence",
    keyword: "type",
  });
});

test("a member is replaced whole, so what it requires must be in it", () => {
  expect(findMemberMisfit("getIPStatistics", 429, { error: {} })).toMatchObject({
    instancePath: "/error",
    missing: "code",
  });
});

test("a text must be a text, and of a status that is not documented nothing is known", () => {
  expect(findMemberMisfit("getIPStatistics", 502, {})?.keyword).toBe("type");
  expect(findMemberMisfit("getIPStatistics", 418, {})).toBeUndefined();
});
