import { expect, test } from "vitest";
import { describeProgress, type ImportState } from "./import-progress.ts";

const half: ImportState = { bytes: 500_000_000, size: 1_000_000_000, events: 400_000 };

test.each([
  [half, 10_000, "██████████░░░░░░░░░░ 50 % of 1,000 MB  400,000 events read, 40,000/s, 50 MB/s  10 s to go"],
  [half, 300_000, "██████████░░░░░░░░░░ 50 % of 1,000 MB  400,000 events read, 1,333/s, 1.7 MB/s  5 min to go"],
  [half, 9_000_000, "██████████░░░░░░░░░░ 50 % of 1,000 MB  400,000 events read, 44/s, 0.1 MB/s  2 h 30 min to go"],
  [{ ...half, size: undefined }, 10_000, "500 MB  400,000 events read, 40,000/s, 50 MB/s"],
  [{ bytes: 0, size: 4_200_000, events: 0 }, 0, "░░░░░░░░░░░░░░░░░░░░ 0 % of 4.2 MB  0 events read, 0/s, 0 MB/s"],
  [{ bytes: 0, size: 0, events: 0 }, 5, "████████████████████ 100 % of 0 MB  0 events read, 0/s, 0 MB/s"],
  // A file that has grown since its size was asked.
  [{ bytes: 2, size: 1, events: 1 }, 1000, "████████████████████ 100 % of 0 MB  1 events read, 1/s, 0 MB/s"],
] as const)("%j after %i ms", (state, elapsed, words) => {
  expect(describeProgress(state, elapsed)).toBe(words);
});
