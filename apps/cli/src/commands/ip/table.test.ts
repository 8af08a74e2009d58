import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import type { IPStatsRow } from "./ip-stats-row.ts";
import { renderTable } from "./table.ts";

function answered(
  ipAddress: string,
  count: number,
  orgFirstSeen: string | null,
  orgLastSeen: string | null,
): IPStatsRow {
  const answer = { ipAddress, organizationPrevalence: count, orgFirstSeen, orgLastSeen };
  return { ipAddress, answer };
}

const ordinary = [
  answered("10.209.67.177", 63_515, "2026-10-26T22:47:32.9279508Z", "2026-11-24T21:59:59.1769668Z"),
  answered("8.8.8.8", 2_411, "2026-10-29T15:19:00.0814454Z", "2026-11-24T19:39:17.8880796Z"),
  answered("2001:4860:4860::8888", 643, "2026-11-14T05:08:02.8190708Z", "2026-11-24T21:23:38.6216012Z"),
  answered("192.0.2.10", 0, null, null),
];
const long = answered("2001:db8:1111:2222:3333:4444:5555:6666", 12, "2026-11-14T05:08:02Z", "2026-11-24T21:23:38Z");

const table = `\
Address               Devices  First seen            Last seen
10.209.67.177           63515  2026-10-26T22:47:32Z  2026-11-24T21:59:59Z
8.8.8.8                  2411  2026-10-29T15:19:00Z  2026-11-24T19:39:17Z
2001:4860:4860::8888      643  2026-11-14T05:08:02Z  2026-11-24T21:23:38Z
192.0.2.10                  0  -                     -
`;

function widest(text: string): number {
  return Math.max(...text.split("\n").map((line) => stringWidth(line)));
}

test.each([80, 120, undefined])(
  "in %s columns ordinary addresses are lines of a table, times to the second",
  (columns) => {
    expect(renderTable(ordinary, { columns })).toBe(table);
  },
);

test("in 60 columns an address that is too long for its column stands above its facts", () => {
  expect(renderTable(ordinary, { columns: 60 })).toBe(`\
Address  Devices  First seen            Last seen
10.209.67.177
           63515  2026-10-26T22:47:32Z  2026-11-24T21:59:59Z
8.8.8.8     2411  2026-10-29T15:19:00Z  2026-11-24T19:39:17Z
2001:4860:4860::8888
             643  2026-11-14T05:08:02Z  2026-11-24T21:23:38Z
192.0.2.10
               0  -                     -
`);
});

test("in 80 columns a long IPv6 address has a line of its own, and moves no other", () => {
  const lines = renderTable([...ordinary, long], { columns: 80 }).split("\n");
  expect(lines.slice(4)).toEqual([
    "192.0.2.10                         0  -                     -",
    "2001:db8:1111:2222:3333:4444:5555:6666",
    "                                  12  2026-11-14T05:08:02Z  2026-11-24T21:23:38Z",
    "",
  ]);
});

test("in 120 columns a long IPv6 address stands in the table", () => {
  const line = "2001:db8:1111:2222:3333:4444:5555:6666       12  2026-11-14T05:08:02Z  2026-11-24T21:23:38Z\n";
  expect(renderTable([...ordinary, long], { columns: 120 })).toContain(line);
});

test("in 40 columns each fact has a line", () => {
  expect(renderTable(ordinary, { columns: 40 }).split("\n").slice(0, 5)).toEqual([
    "10.209.67.177",
    "  Devices     63515",
    "  First seen  2026-10-26T22:47:32Z",
    "  Last seen   2026-11-24T21:59:59Z",
    "8.8.8.8",
  ]);
});

test.each([40, 60, 80, 120])("in %i columns every address is whole, and no line is wider", (columns) => {
  const text = renderTable([...ordinary, long], { columns });
  for (const { ipAddress } of [...ordinary, long]) expect(text).toContain(ipAddress);
  expect(widest(text)).toBeLessThanOrEqual(columns);
});

describe("what failed", () => {
  const rows = [...ordinary, { ipAddress: "地址".repeat(30), error: { kind: "argument", message: "" } }];

  test.each([40, 60, 80, 120])(
    "fits in %i columns, however long the text and wide its characters, and moves no other line",
    (columns) => {
      const text = renderTable(rows, { columns });
      expect(widest(text)).toBeLessThanOrEqual(columns);
      expect(text).toMatch(/^(?:地址)+地?… {2}argument$/m);
      expect(text.startsWith(renderTable(ordinary, { columns }))).toBe(true);
    },
  );

  test("is whole where there is no terminal", () => {
    expect(renderTable(rows, {})).toContain(`${"地址".repeat(30)}  argument\n`);
  });
});

test("colours change nothing else, and nothing that an answer holds is obeyed", () => {
  const hostile = answered("8.8.8.8", 1, "\u001b[31mRED\r\nX", "\u202e@SUM(1)\u009b2J");
  const failed = { ipAddress: "\u001b]0;PWNED\u0007x", error: { kind: "argument", message: "" } };
  const rows = [...ordinary, hostile, failed];
  expect(stripVTControlCharacters(renderTable(rows, { colours: true }))).toBe(renderTable(rows, {}));
  expect(renderTable(rows, {})).not.toMatch(/[^\n\P{Cc}]|\p{Cf}/u);
  expect(renderTable(ordinary, { colours: true })).toContain("\u001b[1mAddress");
});

test("without rows there is the head", () => {
  expect(renderTable([], { columns: 80 })).toBe("Address  Devices  First seen  Last seen\n");
});
