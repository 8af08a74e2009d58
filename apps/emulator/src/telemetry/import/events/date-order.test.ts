import { formatTimestamp } from "@defender-endpoint/service";
import fc from "fast-check";
import { expect, test } from "vitest";
import { device, row } from "../../../../test/telemetry.ts";
import { defaultActions, readNetworkEvent } from "../tables/network-events.ts";
import { mostUndecided } from "../text/limits.ts";
import { dateOrder } from "./date-order.ts";

const actions = new Set(defaultActions);

/** What becomes of the times of a file: each with its line, as a time, or as the reason for which it is refused. */
function settle(times: readonly string[]): string[] {
  const dates = dateOrder();
  const entries = times.map((Timestamp, n) => ({
    reading: readNetworkEvent(row({ Timestamp, DeviceId: device(n) }), actions),
    line: n + 1,
    text: () => ({ text: "line" }),
  }));
  const settled = [...dates.settle(entries), ...dates.end()];
  return settled
    .sort((one, other) => (one.line ?? 0) - (other.line ?? 0))
    .map(({ line, reading }) => {
      if (reading.kind === "sighting") return `${line} ${formatTimestamp(reading.time)}`;
      return `${line} ${reading.kind === "rejected" ? reading.reason.replace(/:.*/, "") : reading.kind}`;
    });
}

const untold = "Timestamp has day and month as numbers, and no line of the file tells which is which";
const contradiction = "Timestamp has the day first in some lines of the file and the month in others";

test("one date that exists with the day first only tells it for all, wherever it stands", () => {
  const told = ["1/2/2024 08:00:00", "3/3/2024 08:00:00", "19/12/2024 08:00:00", "4/5/2024 08:00:00"];
  expect(settle(told)).toEqual([
    "1 2024-02-01T08:00:00Z",
    "2 2024-03-03T08:00:00Z",
    "3 2024-12-19T08:00:00Z",
    "4 2024-05-04T08:00:00Z",
  ]);
});

test("and so does one with the month first", () => {
  expect(settle(["1/2/2024 8:00:00 PM", "12/19/2024 8:00:00 AM"])).toEqual([
    "1 2024-01-02T20:00:00Z",
    "2 2024-12-19T08:00:00Z",
  ]);
});

test("without one they are refused, with the query that helps; other times are not", () => {
  const times = ["1/2/2024 08:00:00", "2024-02-01T08:00:00Z", "5/5/2024 08:00:00", "Feb 1, 2024 8:00:00 AM"];
  expect(settle(times)).toEqual([
    `1 ${untold}`,
    "2 2024-02-01T08:00:00Z",
    "3 2024-05-05T08:00:00Z",
    "4 2024-02-01T08:00:00Z",
  ]);
});

test("a date that does not exist tells nothing", () => {
  expect(settle(["1/2/2024 08:00:00", "30/2/2024 08:00:00", "2/30/2023 08:00:00"])).toEqual([
    `1 ${untold}`,
    "2 Timestamp is no time that can be read",
    "3 Timestamp is no time that can be read",
  ]);
});

test("where a file contradicts itself, what could be either is refused, and so is the order that came second", () => {
  const times = [
    "1/2/2024 08:00:00",
    "13/2/2024 08:00:00",
    "2/13/2024 08:00:00",
    "3/4/2024 08:00:00",
    "14/2/2024 08:00:00",
  ];
  expect(settle(times)).toEqual([
    `1 ${contradiction}`,
    "2 2024-02-13T08:00:00Z",
    `3 ${contradiction}`,
    `4 ${contradiction}`,
    "5 2024-02-14T08:00:00Z",
  ]);
});

test("what waits is kept as a row that can be imported when it is mended", () => {
  const dates = dateOrder();
  const event = row({ Timestamp: "1/2/2024 08:00:00" });
  const reading = readNetworkEvent(event, actions);
  const waiting = dates.settle([{ reading, line: 7, record: 2, text: () => ({ text: "the text is let go" }) }]);
  expect([...waiting]).toEqual([]);
  const [entry] = dates.end();
  expect(entry).toMatchObject({ line: 7, record: 2, reading: { kind: "rejected" } });
  expect(JSON.parse(entry?.text().text ?? "")).toEqual(event);
});

test("when too many wait, they are refused or read as told so far, and so is what follows", () => {
  const many = Array.from({ length: mostUndecided }, () => "1/2/2024 08:00:00");
  const refused = settle([...many, "19/12/2024 08:00:00", "3/4/2024 08:00:00"]);
  const tooMany = "Timestamp has day and month as numbers, and the first 100000 such lines do not tell which is which";
  expect(new Set(refused.slice(0, mostUndecided).map((line) => line.replace(/^\d+ /, "")))).toEqual(new Set([tooMany]));
  expect(refused.slice(mostUndecided)).toEqual(["100001 2024-12-19T08:00:00Z", `100002 ${tooMany}`]);

  const read = settle(["19/12/2024 08:00:00", ...many, "3/4/2024 08:00:00"]);
  expect(read.filter((line) => line.endsWith("2024-02-01T08:00:00Z"))).toHaveLength(mostUndecided);
  expect(read.at(-1)).toBe("100002 2024-04-03T08:00:00Z");
});

test("whatever dates a file has in one order, they are read in it exactly if one of them tells", () => {
  const day = fc.integer({ min: Date.UTC(2023), max: Date.UTC(2026) }).map((time) => new Date(time));
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 30 }), fc.boolean(), (days, dayFirst) => {
      const pad = (value: number) => String(value).padStart(2, "0");
      const written = days.map((date) => {
        const [d, m] = [pad(date.getUTCDate()), pad(date.getUTCMonth() + 1)];
        return `${dayFirst ? `${d}/${m}` : `${m}/${d}`}/${date.getUTCFullYear()} ${date.toISOString().slice(11, 19)}`;
      });
      const isTold = days.some((date) => date.getUTCDate() > 12);
      const expected = days.map((date, n) => {
        const isSame = date.getUTCDate() === date.getUTCMonth() + 1;
        return `${n + 1} ${isTold || isSame ? `${date.toISOString().slice(0, 19)}Z` : untold}`;
      });
      expect(settle(written)).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});
