import { expect, test } from "vitest";
import { placeOnAxis } from "./sightings-axis.ts";

const now = Date.parse("2026-03-31T00:00:00Z");

test("recent sightings lie on an axis that ends now", () => {
  expect(placeOnAxis("2026-03-16T00:00:00Z", "2026-03-28T00:00:00Z", now)).toEqual({
    start: 0.5,
    end: 0.9,
    endsAt: "now",
    days: 12,
  });
});

test("sightings from recorded data lie on an axis that ends with the last of them", () => {
  expect(placeOnAxis("2017-07-30T13:36:06Z", "2017-08-29T13:32:59Z", now)).toMatchObject({
    start: expect.closeTo(0, 3),
    end: 1,
    endsAt: "last seen",
    days: 30,
  });
});

test("a last sighting a little ahead of this machine's clock is now", () => {
  expect(placeOnAxis("2026-03-30T00:00:00Z", "2026-03-31T00:00:05Z", now)).toMatchObject({ end: 1, endsAt: "now" });
});

test("a first sighting before the axis begins is cut off at its start", () => {
  expect(placeOnAxis("2026-01-01T00:00:00Z", "2026-03-28T00:00:00Z", now)).toMatchObject({ start: 0 });
});

test("seven fractional digits can be placed", () => {
  const at = "2026-03-30T10:18:39.9233319Z";
  expect(placeOnAxis(at, at, now)).toMatchObject({ days: 0, endsAt: "now" });
});

test.each([
  ["soon", "2026-03-28T00:00:00Z"],
  ["2026-03-28T00:00:00Z", "2026-03-27T00:00:00Z"],
])("%s to %s has no place on an axis", (first, last) => {
  expect(placeOnAxis(first, last, now)).toBeUndefined();
});
