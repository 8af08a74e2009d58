import { constants } from "node:buffer";
import fc from "fast-check";
import { expect, test } from "vitest";
import { inChunks } from "../../test/telemetry.ts";
import { type Line, linesOf, longestLine } from "./lines.ts";

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

test("a line that never ends is cut, so that it cannot fill the memory, and the next one is read", async () => {
  expect(longestLine).toBeLessThan(constants.MAX_STRING_LENGTH);
  async function* endless() {
    const chunk = Buffer.alloc(4 * 1024 * 1024, "x");
    for (let sent = 0; sent <= longestLine; sent += chunk.length) yield chunk;
    yield Buffer.from("\nnext\n");
  }
  const lines = await linesIn(endless());
  expect(lines.map(({ number, text, tooLong }) => [number, text.length, tooLong])).toEqual([
    [1, longestLine, true],
    [2, 4, false],
  ]);
});
