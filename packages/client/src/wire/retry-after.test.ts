import { expect, test, vi } from "vitest";
import { readQuotaWindow, readRetryAfter } from "./retry-after.ts";

const now = Date.UTC(2026, 0, 5, 9, 0, 0);

function retryAfter(headers: Record<string, string>): number | undefined {
  return readRetryAfter(new Headers(headers), now);
}

test.each([
  ["0", 0],
  ["1", 1_000],
  ["120", 120_000],
  ["1.5", 1_500],
  ["0.0001", 1],
  [" 7 ", 7_000],
  ["60, 60", 60_000],
  ["60, 120", 120_000],
  ["60,120", 120_000],
  ["120 , 60,soon", 120_000],
  ["-1, 60", 60_000],
  ["99999999999999999999", 1e12],
])("Retry-After %j is a number of seconds", (value, ms) => {
  expect(retryAfter({ "retry-after": value })).toBe(ms);
});

test.each([
  ["Mon, 05 Jan 2026 09:00:30 GMT", "as it is written today"],
  ["Monday, 05-Jan-26 09:00:30 GMT", "as RFC 850 wrote it"],
  ["Mon Jan  5 09:00:30 2026", "as asctime writes it, in GMT without saying so"],
  ["Mon, 05 Jan 2026 09:00:10 GMT, Mon, 05 Jan 2026 09:00:30 GMT", "the later of two"],
  ["10, Mon, 05 Jan 2026 09:00:30 GMT", "later than the seconds beside it"],
  ["Monday, 05-Jan-26 09:00:30 GMT,10", "later than the seconds behind it"],
])("Retry-After %j is a date, %s", (value) => {
  expect(retryAfter({ "retry-after": value })).toBe(30_000);
});

test("a date without a zone is in GMT, wherever the machine is", () => {
  vi.stubEnv("TZ", "America/New_York");
  try {
    expect(new Date(now).getTimezoneOffset()).toBe(300);
    expect(retryAfter({ "retry-after": "Mon Jan  5 09:00:30 2026" })).toBe(30_000);
  } finally {
    vi.unstubAllEnvs();
  }
});

test("a date is measured against the answer's own clock, where it tells the time", () => {
  const headers = { "retry-after": "Mon, 05 Jan 2026 11:00:30 GMT", date: "Mon, 05 Jan 2026 11:00:00 GMT" };
  expect(retryAfter(headers)).toBe(30_000);
});

test.each(["Fri, 01 Jan 1999 00:00:00 GMT", "Sun, 04 Jan 2026 08:59:59 GMT", "Fri, 31 Dec 9999 23:59:59 GMT"])(
  "an answer's clock that is more than a day off (%s) is broken, and does not count",
  (date) => {
    expect(retryAfter({ "retry-after": "Mon, 05 Jan 2026 09:01:00 GMT", date })).toBe(60_000);
  },
);

test("an answer's clock that is a day off, or less, counts", () => {
  const headers = { "retry-after": "Sun, 04 Jan 2026 09:01:00 GMT", date: "Sun, 04 Jan 2026 09:00:00 GMT" };
  expect(retryAfter(headers)).toBe(60_000);
});

test("an answer's clock that cannot be read does not count", () => {
  expect(retryAfter({ "retry-after": "Mon, 05 Jan 2026 09:00:30 GMT", date: "just now" })).toBe(30_000);
});

test("a date that has passed asks for no wait", () => {
  expect(retryAfter({ "retry-after": "Mon, 05 Jan 2026 08:00:00 GMT" })).toBe(0);
});

test("a date in the far future is bounded, as a number is", () => {
  expect(retryAfter({ "retry-after": "Fri, 31 Dec 9999 23:59:59 GMT" })).toBe(1e12);
});

test.each([
  ["250", 250],
  ["250, 300", 300],
  ["0", 0],
  ["0.2", 1],
  ["1e3", undefined],
  ["99999999999999999999", 1e12],
])("retry-after-ms %j is a number of milliseconds", (value, ms) => {
  expect(retryAfter({ "retry-after-ms": value })).toBe(ms);
});

test("milliseconds go before seconds, unless they cannot be read", () => {
  expect(retryAfter({ "retry-after-ms": "250", "retry-after": "9" })).toBe(250);
  expect(retryAfter({ "retry-after-ms": "soon", "retry-after": "9" })).toBe(9_000);
});

test.each([
  ["-1"],
  ["+1"],
  ["1e3"],
  ["1e9"],
  ["0x3c"],
  ["60s"],
  ["6 0"],
  [".5"],
  ["60."],
  ["six, seven"],
  [","],
  ["five"],
  [""],
  ["NaN"],
  ["Infinity"],
  ["2026-01-05T09:00:30Z"],
  ["Mon, 45 Jan 2026 09:00:30 GMT"],
  ["05 Jan 2026 09:00:30 GMT"],
  ["not before Mon, 05 Jan 2026 09:00:30 GMT"],
])("Retry-After %j says nothing", (value) => {
  expect(retryAfter({ "retry-after": value })).toBeUndefined();
});

test("no header says nothing", () => {
  expect(retryAfter({})).toBeUndefined();
});

test.each([
  ["API calls quota exceeded! maximum allowed 1500 per 01:00:00", { limit: 1_500, perMs: 3_600_000 }],
  ["API calls quota exceeded! maximum allowed 100 per 00:01:00 for this application.", { limit: 100, perMs: 60_000 }],
  ["maximum allowed 45 per 00:00:30", { limit: 45, perMs: 30_000 }],
  ["maximum allowed 10000 per 24:00:00", { limit: 10_000, perMs: 86_400_000 }],
])("the message %j names the window", (message, window) => {
  expect(readQuotaWindow(message)).toEqual(window);
});

test.each([
  ["Too many requests"],
  ["1500 per hour"],
  ["1500 per 1:0:0"],
  ["maximum allowed 100 per 00:00:00"],
  ["0 per 00:01:00"],
  ["1e99 per 00:01:00"],
  ["99999999999 per 00:01:00"],
  ["100 per 00:99:00"],
  ["100 per 1000:00:00"],
  ["100 per 00:01:000"],
  [""],
])("the message %j names no window", (message) => {
  expect(readQuotaWindow(message)).toBeUndefined();
});
