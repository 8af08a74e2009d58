import { TelemetryUnreadableError } from "../telemetry-unreadable-error.ts";
import { headOf } from "./head-of.ts";

const looked = 4096;
/** Text has hardly any control characters, though a damaged file may have some. Of packed data every tenth byte is one. */
const mostControls = 1 / 20;

/**
 * Passes text on as UTF-8. UTF-16, which PowerShell writes, is told by its byte order mark.
 * Throws TelemetryUnreadableError if the content is no text.
 */
export async function* utf8Text(file: string, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { head, content: whole } = await headOf(content, looked);
  const encoding = utf16Of(head);
  if (encoding === undefined) {
    const found = whatElse(head);
    if (found !== undefined) throw new TelemetryUnreadableError(file, found);
    yield* whole;
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const chunk of whole) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

function utf16Of(head: Buffer): "utf-16le" | "utf-16be" | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  return head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : undefined;
}

function whatElse(head: Buffer): string | undefined {
  if (head.toString("latin1", 0, 4) === "PK\x03\x04") {
    return "it is a ZIP archive, as Excel's workbooks are. Unpack it, or save the workbook as CSV.";
  }
  // Only the first line: behind one that is text, others may be damaged.
  const start = head.findIndex((byte) => byte > 0x20 || byte < 0x09);
  const end = head.indexOf(0x0a, Math.max(start, 0));
  const line = head.subarray(Math.max(start, 0), end === -1 ? undefined : end);
  const controls = line.filter((byte) => byte < 0x20 && (byte < 0x09 || byte > 0x0d)).length;
  if (controls <= line.length * mostControls) return undefined;
  return "it is no text. UTF-8 is read, and UTF-16 with a byte order mark, plain or in gzip.";
}
