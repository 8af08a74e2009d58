import { formatTimestamp, type Ticks, ticksOfMilliseconds } from "@defender-endpoint/service";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePortalTime } from "./portal-time.ts";

const printed = (time: Ticks | undefined) => (time === undefined ? "none" : formatTimestamp(time));

test.each([
  ["Dec 1, 2025 12:10:57 PM", "2025-12-01T12:10:57Z"],
  ["Dec 1, 2025, 12:10:57 AM", "2025-12-01T00:10:57Z"],
  ["Dec 1, 2025, 12:10:57\u202fPM", "2025-12-01T12:10:57Z"],
  ["dec 01, 2025 01:10:57.123 pm", "2025-12-01T13:10:57.123Z"],
  ["December 31, 2025 at 11:59:59 p.m.", "2025-12-31T23:59:59Z"],
  ["Monday, December 1, 2025 at 12:10:57 PM", "2025-12-01T12:10:57Z"],
  ["1 Dec 2025 12:10:57", "2025-12-01T12:10:57Z"],
  ["1 Dec 2025, 23:10:57.123456789", "2025-12-01T23:10:57.1234567Z"],
  ["17 Sept 2025, 08:10:57", "2025-09-17T08:10:57Z"],
  ["01-Dec-2025 00:10:57", "2025-12-01T00:10:57Z"],
  ["29 Feb 2024, 0:10:57", "2024-02-29T00:10:57Z"],
  ["2025-12-01 12:10:57", "2025-12-01T12:10:57Z"],
  ["2025-12-01, 12:10:57 p.m.", "2025-12-01T12:10:57Z"],
  ["2025/12/1 12:10:57", "2025-12-01T12:10:57Z"],
  ["2025-12-01T12:10:57.5", "2025-12-01T12:10:57.5Z"],
])("%j is %s, whichever of day and month comes first, taken for UTC", (text, time) => {
  const read = parsePortalTime(text);
  expect([printed(read?.dayFirst), printed(read?.monthFirst), read?.isWithoutZone]).toEqual([time, time, true]);
});

test.each([
  ["1/2/2025 12:10:57 PM", "2025-02-01T12:10:57Z", "2025-01-02T12:10:57Z"],
  ["01.02.2025 12:10:57", "2025-02-01T12:10:57Z", "2025-01-02T12:10:57Z"],
  ["19/12/2024, 08:49:37.587", "2024-12-19T08:49:37.587Z", "none"],
  ["12/19/2024, 8:49:37 AM", "none", "2024-12-19T08:49:37Z"],
  ["29/2/2024 08:49:37", "2024-02-29T08:49:37Z", "none"],
  ["2/29/2024 08:49:37", "none", "2024-02-29T08:49:37Z"],
])("%j is %s with the day first, and %s with the month first", (text, dayFirst, monthFirst) => {
  const read = parsePortalTime(text);
  expect([printed(read?.dayFirst), printed(read?.monthFirst)]).toEqual([dayFirst, monthFirst]);
});

test.each([
  ["Dec 1, 2025 12:10:57 PM UTC", "2025-12-01T12:10:57Z"],
  ["Mon, 01 Dec 2025 12:10:57 GMT", "2025-12-01T12:10:57Z"],
  ["2025-12-01 12:10:57 +02:00", "2025-12-01T10:10:57Z"],
  ["Dec 1, 2025 12:10:57 PM -0330", "2025-12-01T15:40:57Z"],
])("%j names its zone", (text, time) => {
  const read = parsePortalTime(text);
  expect([printed(read?.dayFirst), read?.isWithoutZone]).toEqual([time, false]);
});

test.each([
  "30/02/2024, 08:49:37",
  "02/30/2024, 08:49:37",
  "13/13/2024 08:49:37",
  "31/04/2024 08:49:37",
  "29 Feb 2025 08:49:37",
  "Feb 30, 2024 08:49:37",
  "Dez 1, 2025 12:10:57",
  "1 d\u00e9c. 2025, 12:10:57",
  "De 1, 2025 12:10:57",
  "1/2/25 12:10:57",
  "1/2.2025 12:10:57",
  "1/2/2025 12:10",
  "1/2/2025 13:10:57 PM",
  "1/2/2025 0:10:57 AM",
  "1/2/2025 24:10:57",
  "1/2/2025 12:60:57",
  "1/2/2025 12:10:57 XM",
  "1/2/2025",
  "12:10:57",
  "1733055057",
  `Dec 1, 2025${" ".repeat(1_000_000)}12:10:57 PM`,
  "",
])("%.40j is no such time", (text) => {
  expect(parsePortalTime(text)).toBeUndefined();
});

test("what ICU writes is read as the time that it stands for", () => {
  const languages = [
    "en-US",
    "en-GB",
    "en-AU",
    "en-IN",
    "en-NZ",
    "en-IE",
    "en-ZA",
    "en-CA",
    "de-DE",
    "fr-FR",
    "sv-SE",
    "pt-BR",
  ];
  const styles: Intl.DateTimeFormatOptions[] = [
    { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "2-digit", second: "2-digit" },
    { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" },
    { dateStyle: "medium", timeStyle: "medium" },
    { dateStyle: "long", timeStyle: "medium" },
    { dateStyle: "full", timeStyle: "medium" },
  ];
  const second = fc.integer({ min: Date.UTC(2000) / 1000, max: Date.UTC(2099) / 1000 });
  fc.assert(
    fc.property(
      second,
      fc.constantFrom(...languages),
      fc.nat(styles.length - 1),
      fc.boolean(),
      (time, language, n, hour12) => {
        // Of other languages only the numbers are read.
        const isEnglish = language.startsWith("en");
        const hourCycle = isEnglish && hour12 ? "h12" : "h23";
        const format = new Intl.DateTimeFormat(language, {
          ...styles[isEnglish ? n : n % 2],
          timeZone: "UTC",
          hourCycle,
        });
        const text = format.format(time * 1000);
        const read = parsePortalTime(text);
        expect([read?.dayFirst, read?.monthFirst], text).toContain(ticksOfMilliseconds(time * 1000));
      },
    ),
    { numRuns: 2000 },
  );
});
