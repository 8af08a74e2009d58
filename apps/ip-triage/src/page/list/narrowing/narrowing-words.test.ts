import { expect, test } from "vitest";
import { narrowingWords } from "./narrowing-words.ts";
import { startingView } from "./view.ts";

const from = Date.parse("2026-11-24T09:15:00Z");

test.each([
  [{}, ""],
  [{ find: "  " }, ""],
  [{ find: " 10. ", show: "unseen" }, "containing “10.”, not seen"],
  [{ region: { most: 1_000 } }, "on at most 1,000 devices"],
  [{ region: { from, least: 0 } }, "first seen from 2026-11-24 09:15:00 UTC, on at least 0 devices"],
  [{ region: { to: from } }, "first seen until 2026-11-24 09:15:00 UTC"],
] as const)("%j is told as %j", (change, words) => {
  expect(narrowingWords({ ...startingView, ...change })).toBe(words);
});
