import { promisify } from "node:util";
import { brotliDecompress, unzip } from "node:zlib";
import { isRecord } from "../json.ts";

const megabyte = 2 ** 20;
/** What is read of an answer of the provider or of the states URL. The contract's have some hundred bytes; Pact keeps all of them. */
export const largestAnswer = megabyte;
/** What is read of an answer of a broker, which can be a whole pact. */
export const largestResource = 16 * megabyte;

/** What was answered cannot be used. The message follows the name of who answered: "the provider at ...". */
export class UnusableAnswerError extends Error {
  override readonly name = "UnusableAnswerError";
}

/**
 * Reads a body to its end, but no further than the limit: then the rest is cancelled, and whoever sends it is cut off.
 * @param limit bytes, after the decompression that fetch does.
 * @throws UnusableAnswerError
 */
export async function readBody(chunks: AsyncIterable<Uint8Array> | null, limit: number): Promise<Buffer> {
  const read: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop early ends a stream of Node's and cancels one of fetch's.
  for await (const chunk of chunks ?? []) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    read.push(chunk);
  }
  return Buffer.concat(read);
}

const unpackers = new Map([
  ["gzip", promisify(unzip)],
  ["deflate", promisify(unzip)],
  ["br", promisify(brotliDecompress)],
]);

/** Whether {@link unpack} knows the encoding. */
export function isPacked(encoding: string | undefined): encoding is string {
  return unpackers.has(encoding?.trim().toLowerCase() ?? "");
}

/**
 * Decompresses a body, up to a limit in bytes.
 * @throws UnusableAnswerError
 */
export async function unpack(body: Buffer, encoding: string, limit: number): Promise<Buffer> {
  const unpacker = unpackers.get(encoding.trim().toLowerCase());
  // The answer to HEAD, and 304, have the header and no body.
  if (unpacker === undefined || body.length === 0) return body;
  try {
    return await unpacker(body, { maxOutputLength: limit });
  } catch (cause) {
    if (isRecord(cause) && cause["code"] === "ERR_BUFFER_TOO_LARGE") throw tooLarge(limit);
    throw new UnusableAnswerError(`answered with a body that is not the ${encoding} that it says it is`, { cause });
  }
}

function tooLarge(limit: number): UnusableAnswerError {
  return new UnusableAnswerError(`answered with more than ${limit / megabyte} MB, of which the rest was not read`);
}
