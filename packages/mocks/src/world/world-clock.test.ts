import { expect, test } from "vitest";
import { createWorld, type Duration, InvalidWorldError } from "../index.ts";

const now = "2026-01-31T12:00:00Z";

async function isSeen(world: ReturnType<typeof createWorld>): Promise<boolean> {
  return (await world.answer("getIPStatistics", { ip: "8.8.8.8" })).organizationPrevalence > 0;
}

test.each<[Duration]>([
  [3_600_000],
  [{ hours: 1 }],
  [{ minutes: 59, seconds: 60 }],
  [{ days: 0, hours: 0.5, milliseconds: 1_800_000 }],
])("after %j an hour has passed", async (duration) => {
  const world = createWorld({ now });
  world.contact("8.8.8.8", { lastSeen: "2026-01-31T13:00:00Z" });
  world.advance({ minutes: 0 });
  expect(await isSeen(world)).toBe(false);
  world.advance(duration);
  expect(await isSeen(world)).toBe(true);
});

test("what a world is advanced by is added to what its clock says", async () => {
  let time = Date.parse(now);
  const world = createWorld({ now: () => time });
  world.contact("8.8.8.8", { lastSeen: "2026-01-31T13:00:00Z" });
  world.advance({ minutes: 30 });
  time += 30 * 60_000 - 1;
  expect(await isSeen(world)).toBe(false);
  time += 1;
  expect(await isSeen(world)).toBe(true);
});

test("a snapshot brings the time back", async () => {
  const world = createWorld({ now });
  world.contact("8.8.8.8");
  const restore = world.snapshot();
  world.advance({ days: 31 });
  expect(await isSeen(world)).toBe(false);
  restore();
  expect(await isSeen(world)).toBe(true);
});

test.each<[Duration, string]>([
  [-1, "a duration must be milliseconds from 0, or an object such as { minutes: 5 }"],
  [{ minutes: Number.NaN }, 'but was {"minutes":null}.'],
  [Number.POSITIVE_INFINITY, "must be milliseconds from 0"],
  [{ days: 4_000_000 }, "from 2026-01-31T12:00:00Z to a year up to 9999"],
])("a world is not advanced by %j", (duration, message) => {
  const advance = () => createWorld({ now }).advance(duration);
  expect(advance).toThrow(InvalidWorldError);
  expect(advance).toThrow(message);
});
