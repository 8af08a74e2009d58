import { expect, test } from "vitest";
import { keyLength, keyOf } from "./alert-key.ts";

test("ids that differ in little have keys that differ", () => {
  const keys = Array.from({ length: 100_000 }, (_, n) => keyOf(`da637472900382838869_${n}`));
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.every((key) => key.length === keyLength && /^[\w-]+$/.test(key))).toBe(true);
  for (const half of [0, 4]) expect(new Set(keys.map((key) => key.slice(half, half + 4))).size).toBeGreaterThan(99_000);
});

test("an id has the key that cursors of earlier versions have kept of it", () => {
  expect(["da637472900382838869_1364969609", "", "x4"].map(keyOf)).toEqual(["w82nHmKg", "Gu6NSIvc", "-n_h6onu"]);
});
