import { expect, test } from "vitest";
import { deterministicGuid } from "./deterministic-guid.ts";

test("the same text has the same GUID", () => {
  expect(deterministicGuid("getIPStatistics")).toBe(deterministicGuid("getIPStatistics"));
});

test("a thousand texts have a thousand GUIDs of the right form", () => {
  const guids = Array.from({ length: 1000 }, (_, i) => deterministicGuid(`10.0.0.${i}`));
  expect(new Set(guids).size).toBe(1000);
  expect(guids.every((guid) => /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/.test(guid))).toBe(
    true,
  );
});
