import fc from "fast-check";
import { expect, test } from "vitest";
import { answeredRow } from "../../../test/answered-row.ts";
import { markAt, placeMarks } from "./marks.ts";
import { createScales, margin, sightedOf } from "./scales.ts";

const now = Date.parse("2026-11-25T00:00:00Z");
const dayMs = 86_400_000;
const at = (daysAgo: number) => new Date(now - daysAgo * dayMs).toISOString();
const width = 600;
const height = 400;

function place(rows: Parameters<typeof sightedOf>[0]) {
  const sighted = sightedOf(rows);
  const scales = createScales(sighted, width, height, now);
  return { scales, marks: placeMarks(sighted, scales) };
}

test("what is rare lies low, what is new lies right, and a power of ten is as high as the next one", () => {
  const { marks, scales } = place([
    answeredRow("10.0.0.1", 10_000, at(29), at(0)),
    answeredRow("10.0.0.2", 100, at(20), at(10)),
    answeredRow("10.0.0.3", 1, at(1), at(0.5)),
  ]);
  const [common, some, rare] = marks;
  expect(rare?.start).toBeGreaterThan(some?.start ?? 0);
  expect((rare?.y ?? 0) - (some?.y ?? 0)).toBeCloseTo((some?.y ?? 0) - (common?.y ?? 0), 5);
  expect(scales.counts).toEqual([1, 10, 100, 1_000, 10_000]);
});

test("an address seen before the look-back only lies below the scale, one never seen nowhere", () => {
  const { marks, scales } = place([answeredRow("10.0.0.1", 0, at(20), at(10)), answeredRow("10.0.0.2", 0)]);
  expect(marks).toHaveLength(1);
  expect(marks[0]?.y).toBeGreaterThan(scales.y(1) + 10);
  expect(scales.devicesAt(marks[0]?.y ?? 0)).toBe(0);
});

test("recorded answers have a time axis of their own", () => {
  const { scales, marks } = place([answeredRow("10.0.0.1", 5, "2017-07-30T13:36:06Z", "2017-08-29T13:32:59Z")]);
  expect(scales.isRecent).toBe(false);
  expect(marks[0]?.end).toBeCloseTo(width - margin.right, 5);
});

const days = fc.double({ min: 0, max: 30, noNaN: true });
const row = fc
  .tuple(fc.ipV4(), fc.integer({ min: 0, max: 70_000 }), days, days)
  .map(([ip, devices, a, b]) => answeredRow(ip, devices, at(Math.max(a, b)), at(Math.min(a, b))));

test("whatever the answers, every mark is inside of the picture, and nearer to its own count than to another", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 200 }), (rows) => {
      const { marks, scales } = place(rows);
      expect(marks).toHaveLength(rows.length);
      for (const { start, end, y, sighted } of marks) {
        expect(start).toBeGreaterThanOrEqual(margin.left);
        expect(end).toBeLessThanOrEqual(width - margin.right);
        expect(start).toBeLessThanOrEqual(end);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(height);
        expect(Math.round(scales.devicesAt(y)), `${sighted.devices}`).toBe(
          sighted.devices > 0 ? Math.round(scales.devicesAt(scales.y(sighted.devices))) : 0,
        );
      }
    }),
  );
});

test("bars with the same count lie in lanes of their own while they overlap", () => {
  const { marks } = place([
    answeredRow("10.0.0.1", 1, at(20), at(5)),
    answeredRow("10.0.0.2", 1, at(15), at(2)),
    answeredRow("10.0.0.3", 1, at(1), at(0)),
  ]);
  const [first, second, third] = marks.map(({ y }) => y);
  expect(first).not.toBe(second);
  expect(third).toBe(first);
});

test("a pointer finds the nearest mark within its reach", () => {
  const { marks } = place([answeredRow("10.0.0.1", 1, at(20), at(5)), answeredRow("10.0.0.2", 1_000, at(15), at(2))]);
  const [low, high] = marks;
  if (!low || !high) throw new Error("The marks are not there.");
  expect(markAt(marks, (low.start + low.end) / 2, low.y + 5)).toBe(low);
  expect(markAt(marks, high.start - 3, high.y - 3)).toBe(high);
  expect(markAt(marks, low.start, (low.y + high.y) / 2)).toBeUndefined();
});
