import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { describeProgress, showProgress } from "./progress.ts";

const now = Date.parse("2026-01-01T00:00:00Z");
const quota = {
  windows: [
    { limit: 100, perMs: 60_000, remaining: 12, returnsAt: null },
    { limit: 1_500, perMs: 3_600_000, remaining: 230, returnsAt: null },
  ],
  inFlight: 0,
  queued: 0,
  pausedUntil: null,
};
const state = { done: 1_250, failed: 3, total: 5_000, complete: true, quota };

test("the bar says how far it is, what is left of each window, and how long the rest takes", () => {
  expect(describeProgress(state, now)).toBe(
    "█████░░░░░░░░░░░░░░░ 1250 of 5000  3 failed  left: 12 of 100 a minute, 230 of 1500 an hour  3 h 5 min to go",
  );
});

test("what the service asked to wait, and an input that still comes, are said", () => {
  const paused = { ...quota, windows: [], pausedUntil: new Date(now + 9_000) };
  expect(describeProgress({ ...state, failed: 0, complete: false, quota: paused }, now)).toBe(
    "█████░░░░░░░░░░░░░░░ 1250 of 5000+  the service asked to wait 9 s",
  );
});

test("on a terminal lines stay above the bar; elsewhere there are only the lines", () => {
  const screen = Object.assign(new PassThrough({ encoding: "utf8" }), { isTTY: true, columns: 200 });
  const written: string[] = [];
  const stderr = { write: (text: string) => written.push(text) };
  const drawn = showProgress(screen, stderr, () => state);
  drawn.log("10.0.0.1: failed");
  drawn.stop();
  const text = String(screen.read());
  expect(text).toContain("10.0.0.1: failed\n");
  expect(text).toContain("1250 of 5000");
  expect(written).toEqual([]);
  const plain = showProgress(undefined, stderr, () => state);
  plain.log("10.0.0.1: failed");
  plain.stop();
  expect(written).toEqual(["10.0.0.1: failed\n"]);
});
