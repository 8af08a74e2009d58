import fc from "fast-check";
import { expect, test } from "vitest";
import { longestEvent } from "../text/limits.ts";
import { type CsvRecord, csvRecords } from "./csv-records.ts";

/** Reads a text in groups of `size` lines. */
function recordsIn(text: string, columns: number, size = 2, delimiter = ","): CsvRecord[] {
  const lines = text.split("\n").map((line, index) => ({ number: index + 1, text: line, goesOn: false }));
  const records = csvRecords(columns, delimiter);
  const found: CsvRecord[] = [];
  for (let start = 0; start < lines.length; start += size)
    found.push(...records.read(lines.slice(start, start + size)));
  return [...found, ...records.end()];
}

test("values may be quoted, and hold commas, quotes and line breaks", () => {
  expect(recordsIn('1,"a, ""b"""\n\n2,"c\n\nd"\n3,', 2)).toEqual([
    { line: 1, text: '1,"a, ""b"""', length: 12, values: ["1", 'a, "b"'] },
    { line: 3, text: '2,"c\n\nd"', length: 8, values: ["2", "c\n\nd"] },
    { line: 6, text: "3,", length: 2, values: ["3", ""] },
  ]);
});

test("blanks around values are left out, and those in quotes are kept", () => {
  expect(recordsIn('1 , b\n2, " c "  \n', 2).map(({ values }) => values)).toEqual([
    ["1", "b"],
    ["2", " c "],
  ]);
});

test.each([";", "\t", "|"])("%j may stand between values, and an empty one beside it", (delimiter) => {
  const text = `${["1", "", '" x,y "', ""].join(delimiter)}\n`;
  expect(recordsIn(text, 4, 2, delimiter).map(({ values }) => values)).toEqual([["1", "", " x,y ", ""]]);
});

const quotes = "a quote is not closed, or stands inside a value";

test.each([
  ['1,a"b\n2,b\n3,c', "a quote inside a value"],
  ['1,"a"b\n2,b\n3,c', "text behind a closing quote"],
  ['1,"a\n2,b\n3,c', "a quote that nobody closes"],
  ['1,"a\n2,b\n3,"c"', "a quote that a later record would close"],
])("%j: %s costs its own line and no other", (text) => {
  const records = recordsIn(text, 2);
  expect(records.map(({ line, values }) => [line, values])).toEqual([
    [1, quotes],
    [2, ["2", "b"]],
    [3, ["3", "c"]],
  ]);
});

test("a quote that is closed thousands of lines later was an open one", () => {
  const rows = Array.from({ length: 3000 }, (_, n) => `${n},x`);
  const records = recordsIn(['0,"a', ...rows, '1,"b"'].join("\n"), 2, 100);
  expect(records.filter(({ values }) => values === quotes).map(({ line }) => line)).toEqual([1]);
  // The last line closes nothing either.
  expect(records.at(-1)).toMatchObject({ line: 3002, values: ["1", "b"] });
  expect(records).toHaveLength(3002);
});

test("so is one that a few long lines follow, and the next row is read", () => {
  const long = "x".repeat(longestEvent / 2);
  const records = recordsIn(`0,"a\n${long}\n${long}\n${long}\n1,b`, 2, 1);
  expect(records.map(({ line, length, values }) => [line, length, values])).toEqual([
    [1, 4, quotes],
    ...[2, 3, 4].map((line) => [line, long.length, "it has 1 values, and the header 2"]),
    [5, 3, ["1", "b"]],
  ]);
});

test("a line in pieces is too long, is told of once, and hides no other", () => {
  const pieces = [
    { number: 1, text: '1,"', goesOn: false },
    { number: 2, text: "long", goesOn: true },
    { number: 2, text: 'er"', goesOn: true },
    { number: 2, text: "", goesOn: false },
    { number: 3, text: "3,c", goesOn: false },
  ];
  const records = csvRecords(2, ",");
  expect([...pieces.flatMap((line) => [...records.read([line])]), ...records.end()]).toEqual([
    { line: 1, text: '1,"', length: 3, values: quotes },
    { line: 2, text: "long", length: 7, values: "it has more than 1048576 characters" },
    { line: 3, text: "3,c", length: 3, values: ["3", "c"] },
  ]);
});

test("a line that is all commas is counted, not taken apart", () => {
  const commas = ",".repeat(1_000_000);
  expect(recordsIn(`${commas}\n1,b`, 2).map(({ values }) => values)).toEqual([
    "it has 1000001 values, and the header 2",
    ["1", "b"],
  ]);
});

test("whatever is written as CSV is read back", () => {
  const value = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", " ", "ß") });
  const rows = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { maxLength: 20 });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 5 }), (expected, size) => {
      const text = expected.map((values) => values.map(quoted).join(",")).join("\n");
      expect(recordsIn(text, 3, size).map(({ values }) => values)).toEqual(expected);
    }),
  );
});
