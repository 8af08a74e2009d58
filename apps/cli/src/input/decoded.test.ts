import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { decoded, NotTextError } from "./decoded.ts";

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function textOf(bytes: Uint8Array, size = 65_536): Promise<string> {
  let text = "";
  for await (const piece of decoded(chunksOf(bytes, size))) text += piece;
  return text;
}

const text = "from 10.0.0.1 to Zürich 🗻\r\n";

test.each([
  ["UTF-8", Buffer.from(text)],
  ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${text}`)],
  ["UTF-16, little end first", Buffer.from(`\uFEFF${text}`, "utf16le")],
  ["UTF-16, big end first", Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
])("%s is read, however it is cut into chunks", async (_, bytes) => {
  for (const size of [1, 2, 3, 7, 1_000]) expect(await textOf(bytes, size)).toBe(text);
});

test("a single byte, and nothing at all, are text", async () => {
  expect(await textOf(Buffer.from("1"))).toBe("1");
  expect(await textOf(Buffer.alloc(0))).toBe("");
});

test.each([
  ["a packed file", gzipSync("10.0.0.1\n".repeat(100))],
  ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d])],
  ["UTF-16 without a byte order mark", Buffer.from(text, "utf16le")],
])("%s is refused", async (_, bytes) => {
  await expect(textOf(bytes)).rejects.toThrow(NotTextError);
});

test("null characters further on are left to whoever reads", async () => {
  const bytes = Buffer.concat([Buffer.from("10.0.0.1\n"), Buffer.alloc(20), Buffer.from("\n10.0.0.2\n")]);
  expect(await textOf(bytes, 9)).toContain("\n10.0.0.2\n");
});
