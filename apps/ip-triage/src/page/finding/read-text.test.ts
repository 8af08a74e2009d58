import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { findInFiles, findInText, NotTextError } from "./read-text.ts";

const many = Array.from({ length: 20_000 }, (_, n) => `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`);
const file = (content: string | Uint8Array<ArrayBuffer>, name = "some.log") => new File([content], name);

function utf16(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (character) => character.charCodeAt(0)).buffer);
}

test("a text of many pieces is read as a whole", async () => {
  const { addresses } = await findInText(many.join(" "));
  expect(addresses.map(({ ip }) => ip)).toEqual(many);
});

test("a text of a single line is read as a whole too", async () => {
  const { addresses } = await findInText(JSON.stringify(many));
  expect(addresses.map(({ ip }) => ip)).toEqual(many);
});

test("no piece ends within a network or range that has blanks in it", async () => {
  const lines = Array.from({ length: 10_000 }, (_, n) => {
    const network = `10.${n >> 8}.${n & 255}.0`;
    return n % 2 ? `permit ${network} 255.255.255.0 any` : `permit ${network} - ${network.slice(0, -1)}9 any`;
  });
  for (const found of [await findInText(lines.join("\n")), await findInFiles([file(lines.join("\r\n"))])]) {
    expect(found.blocks).toHaveLength(lines.length);
    expect(found.addresses).toEqual([]);
  }
});

test("who no longer wants to know ends the reading", async () => {
  await expect(findInText(many.join(" "), AbortSignal.abort(new Error("enough")))).rejects.toThrow("enough");
});

test("several files are read as one", async () => {
  const { addresses, places } = await findInFiles([file("10.0.0.1 10.0.0.2"), file("10.0.0.2\n10.0.0.3")]);
  expect(addresses.map(({ ip }) => ip)).toEqual(["10.0.0.1", "10.0.0.2", "10.0.0.3"]);
  expect(places).toBe(4);
});

test.each([
  ["UTF-8 with a byte order mark", file("\uFEFF10.0.0.1\r\n")],
  ["UTF-16, as Windows writes it", file(utf16("10.0.0.1\r\n"))],
  ["gzip", file(new Uint8Array(gzipSync("10.0.0.1\n")), "some.log.gz")],
])("%s is text", async (_, content) => {
  expect((await findInFiles([content])).addresses).toMatchObject([{ ip: "10.0.0.1" }]);
});

test.each([
  ["a picture", file(new Uint8Array([0x89, 0x50, 0, 0, 0x0d]), "some.png")],
  ["a torn gzip", file(new Uint8Array(gzipSync(many.join()).subarray(0, 40)), "some.gz")],
])("%s is none", async (_, content) => {
  const reading = findInFiles([content]);
  await expect(reading).rejects.toThrow(NotTextError);
  await expect(reading).rejects.toMatchObject({ kind: "not-text", fileName: content.name });
});
