import fc from "fast-check";
import { expect, test } from "vitest";
import { inChunks } from "../../../../test/telemetry.ts";
import { longestEvent } from "./limits.ts";
import { type Line, linesOf } from "./lines.ts";

async function linesIn(content: AsyncIterable<Uint8Array>): Promise<Line[]> {
  const groups: Line[][] = [];
  for await (const group of linesOf(content)) groups.push(group);
  return groups.flat();
}

test("lines end at LF or CRLF, and the last one may have no end", async () => {
  const lines = await linesIn(inChunks("one\r\ntwo\n\nfour"));
  expect(lines.map(({ number, text }) => [number, text])).toEqual([
    [1, "one"],
    [2, "two"],
    [3, ""],
    [4, "four"],
  ]);
});

test("a byte order mark is taken off, a line separator inside a line is left", async () => {
  const lines = await linesIn(inChunks('\ufeff{"a":"\u2028\r\u0085"}\n\ufeff', 1));
  expect(lines.map(({ text }) => text)).toEqual(['{"a":"\u2028\r\u0085"}', "\ufeff"]);
});

test("where chunks end does not matter", async () => {
  const texts = fc.array(
    fc.string({ unit: "grapheme" }).map((text) => text.replaceAll(/[\r\n\ufeff]/g, "")),
    { minLength: 1 },
  );
  await fc.assert(
    fc.asyncProperty(
      texts,
      fc.constantFrom("\n", "\r\n"),
      fc.integer({ min: 1, max: 9 }),
      async (expected, end, size) => {
        const lines = await linesIn(inChunks(`${expected.join(end)}${end}`, size));
        expect(lines.map(({ text }) => text)).toEqual(expected);
      },
    ),
  );
});

test("a line that never ends comes in pieces, so that it cannot fill the memory, and the next one is read", async () => {
  async function* endless() {
    const chunk = Buffer.alloc(longestEvent / 4, "x");
    for (let sent = 0; sent < 9; sent += 1) yield chunk;
    yield Buffer.from("\nnext\n");
  }
  const lines = await linesIn(endless());
  expect(lines.map(({ number, text, goesOn }) => [number, text.length, goesOn])).toEqual([
    [1, longestEvent, true],
    [1, longestEvent, true],
    [1, longestEvent / 4, false],
    [2, 4, false],
  ]);
});

test("a character that stands where two pieces meet is not lost", async () => {
  const text = `x${"ß".repeat(longestEvent)}`;
  const lines = await linesIn(inChunks(`${text}\nnext`, 64 * 1024 - 1));
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.map((line) => line.text).join("")).toBe(`${text}next`);
});

test("of millions of empty lines only some come, and the number of the next is right", async () => {
  const lines = await linesIn(inChunks(`{\n${"\n".repeat(100_000)}}\n`, 64 * 1024));
  expect(lines.length).toBeLessThan(5000);
  expect(lines.at(-1)).toEqual({ number: 100_002, text: "}", goesOn: false });
});
