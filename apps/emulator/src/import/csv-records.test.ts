import fc from "fast-check";
import { expect, test } from "vitest";
import { type CsvRecord, csvRecords } from "./csv-records.ts";

/** Reads a text in groups of `size` lines. */
function recordsIn(text: string, width: number, size = 2): CsvRecord[] {
  const lines = text.split("\n").map((line, index) => ({ number: index + 1, text: line, tooLong: false }));
  const records = csvRecords(width);
  const found: CsvRecord[] = [];
  for (let start = 0; start < lines.length; start += size)
    found.push(...records.read(lines.slice(start, start + size)));
  return [...found, ...records.end()];
}

test("values may be quoted, and hold commas, quotes and line breaks", () => {
  expect(recordsIn('1,"a, ""b"""\n\n2,"c\n\nd"\n3,', 2)).toEqual([
    { line: 1, text: '1,"a, ""b"""', values: ["1", 'a, "b"'] },
    { line: 3, text: '2,"c\n\nd"', values: ["2", "c\n\nd"] },
    { line: 6, text: "3,", values: ["3", ""] },
  ]);
});

test.each([
  ['1,a"b\n2,b\n3,c', "a quote inside a value"],
  ['1,"a"b\n2,b\n3,c', "text behind a closing quote"],
  ['1,"a\n2,b\n3,c', "a quote that nobody closes"],
  ['1,"a\n2,b\n3,"c"', "a quote that a later record would close"],
])("%j: %s costs its own line and no other", (text) => {
  const records = recordsIn(text, 2);
  expect(records.map(({ line, values }) => [line, values?.[1]])).toEqual([
    [1, undefined],
    [2, "b"],
    [3, "c"],
  ]);
});

test("a quote that is closed thousands of lines later was an open one", () => {
  const rows = Array.from({ length: 3000 }, (_, n) => `${n},x`);
  const records = recordsIn(['0,"a', ...rows, '1,"b"'].join("\n"), 2, 100);
  expect(records.filter(({ values }) => values === undefined).map(({ line }) => line)).toEqual([1]);
  expect(records).toHaveLength(3002);
});

test("a line that is too long is malformed", () => {
  const line = { number: 1, text: "1,2", tooLong: true };
  expect([...csvRecords(2).read([line])]).toEqual([{ line: 1, text: "1,2", values: undefined }]);
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
