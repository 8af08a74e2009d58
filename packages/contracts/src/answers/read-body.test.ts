import { Readable } from "node:stream";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { isPacked, readBody, UnusableAnswerError, unpack } from "./read-body.ts";

const text = Buffer.from("what was sent");

test("a body up to the limit is read whole", async () => {
  const chunks = Readable.from([text.subarray(0, 4), text.subarray(4)]);
  expect(await readBody(chunks, text.length)).toEqual(text);
  expect(await readBody(null, 1)).toEqual(Buffer.alloc(0));
});

test("one byte more is refused, and the rest is not asked for", async () => {
  let cancelled = 0;
  const endless = new ReadableStream({
    pull: (controller) => controller.enqueue(text),
    cancel: () => {
      cancelled += 1;
    },
  });
  const tooLarge = readBody(endless, 3 * text.length - 1);
  await expect(tooLarge).rejects.toBeInstanceOf(UnusableAnswerError);
  await expect(tooLarge).rejects.toThrow("answered with more than");
  expect(cancelled).toBe(1);
  const stream = Readable.from(
    (function* () {
      for (;;) yield text;
    })(),
  );
  await expect(readBody(stream, 100)).rejects.toBeInstanceOf(UnusableAnswerError);
  expect(stream.destroyed).toBe(true);
});

test.each([
  ["gzip", gzipSync(text)],
  ["GZIP", gzipSync(text)],
  ["deflate", deflateSync(text)],
  ["br", brotliCompressSync(text)],
])("a body in %s is unpacked, up to the limit", async (encoding, packed) => {
  expect(isPacked(encoding)).toBe(true);
  expect(await unpack(packed, encoding, text.length)).toEqual(text);
  await expect(unpack(packed, encoding, text.length - 1)).rejects.toThrow("answered with more than");
});

test("a body that is not what its header says is refused, one that is not there is none", async () => {
  const broken = unpack(text, "gzip", 100);
  await expect(broken).rejects.toBeInstanceOf(UnusableAnswerError);
  await expect(broken).rejects.toThrow("answered with a body that is not the gzip that it says it is");
  expect(await unpack(Buffer.alloc(0), "gzip", 100)).toEqual(Buffer.alloc(0));
});

test("of other encodings nothing is known", () => {
  expect([undefined, "", "identity", "zip"].map(isPacked)).toEqual([false, false, false, false]);
});
