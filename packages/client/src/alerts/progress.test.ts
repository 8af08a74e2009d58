import fc from "fast-check";
import { expect, test } from "vitest";
import { mostKeys, readCursor } from "./cursor.ts";
import { createProgress, type Progress } from "./progress.ts";
import { ticksOf } from "./ticks.ts";

const minute = ticksOf(60_000);
const overlap = 30n * minute;

const open = (cursor: string) => createProgress("alertCreationTime", overlap, readCursor("alertCreationTime", cursor));
const begun = (floor: bigint) => createProgress("alertCreationTime", overlap, { floor, newest: floor, keys: [] });

/** A look that meets alerts at these minutes. How many of them are new. */
function look(progress: Progress, minutes: readonly number[], now: number): number {
  progress.beginLook(BigInt(now) * minute);
  const isNew = minutes.filter((at) => progress.take(`da${at}`, BigInt(at) * minute));
  progress.endLook();
  return isNew.length;
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);

test("a look begins so far before the newest alert that was known when the look before it began", () => {
  const progress = begun(0n);
  look(progress, [0, 50, 100], 100);
  expect(progress.floor).toBe(0n);
  look(progress, [0, 50, 100, 200], 200);
  expect(progress.floor).toBe(70n * minute);
});

test("an alert of the future does not move it, nor does a clock that is ahead", () => {
  const progress = begun(0n);
  for (const now of [100, 101]) look(progress, [90, 1_000_000], now);
  expect(progress.floor).toBe(71n * minute);
  const ahead = begun(0n);
  for (const now of [1_000_000, 1_000_001]) look(ahead, [90], now);
  expect(ahead.floor).toBe(60n * minute);
});

test("a program that is started again and again has as short a cursor as one that runs on", () => {
  let cursor = begun(0n).cursor()();
  for (let now = 0; now < 5_000; now += 10) {
    const progress = open(cursor);
    expect(look(progress, range(Math.max(0, now - 60), now), now)).toBe(now === 0 ? 0 : 10);
    cursor = progress.cursor()();
  }
  expect(readCursor("alertCreationTime", cursor).keys.length).toBeLessThanOrEqual(51);
});

test("a cursor is less than 4,096 letters long; what it has no room for comes again, and nothing is lost", () => {
  const progress = begun(0n);
  const now = ticksOf(Date.UTC(9999, 0));
  progress.beginLook(now);
  for (const n of range(0, 2_000)) progress.take(`da${n}`, now);
  const cursor = progress.cursor()();
  expect(cursor.length).toBeLessThan(4_096);
  const again = open(cursor);
  again.beginLook(now);
  expect(range(0, 2_010).filter((n) => again.take(`da${n}`, now))).toEqual([
    ...range(0, 1_500),
    ...range(2_000, 2_010),
  ]);
});

test("of a long past, only the last overlap is remembered", () => {
  const progress = begun(0n);
  progress.beginLook(100_000n * minute);
  for (const n of range(0, 100_000)) {
    progress.take(`da${n}`, BigInt(n) * minute);
    if (n % 10_000 === 9_999) expect(progress.floor).toBeGreaterThan(BigInt(n - mostKeys) * minute);
  }
  expect(readCursor("alertCreationTime", progress.cursor()()).keys.length).toBeLessThanOrEqual(mostKeys);
});

test("a cursor that is written late is that of its alert, whatever came since: late ones, changes, a floor that rose", () => {
  const met = fc.record({ id: fc.nat(40), at: fc.nat(90), now: fc.nat(200) });
  fc.assert(
    fc.property(fc.array(met, { minLength: 1, maxLength: 60 }), (alerts) => {
      const progress = createProgress("lastUpdateTime", 20n, { floor: 0n, newest: 0n, keys: [] });
      const cursors = alerts.map(({ id, at, now }) => {
        progress.beginLook(BigInt(now));
        progress.take(`da${id}`, BigInt(at));
        if (now % 7 === 0) progress.endLook();
        return { write: progress.cursor(), written: progress.cursor()() };
      });
      expect(cursors.map(({ write }) => write())).toEqual(cursors.map(({ written }) => written));
    }),
  );
});
