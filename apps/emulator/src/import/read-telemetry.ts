import { decompressed } from "./decompressed.ts";
import { GzipCutOffError } from "./gunzipped.ts";
import { huntingCsvReader } from "./hunting-csv.ts";
import { huntingJsonReader } from "./hunting-json.ts";
import { jsonLinesReader } from "./json-lines.ts";
import { type Line, linesOf } from "./lines.ts";
import { rejected } from "./network-event.ts";
import type { TelemetryEntry, TelemetryReader } from "./telemetry-entry.ts";
import { TelemetryUnreadableError, unreadable } from "./telemetry-unreadable-error.ts";

/** Something to import: a file, standard input, or bytes from anywhere. */
export interface TelemetrySource {
  /** As it is called in messages. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * Reads an export of `DeviceNetworkEvents` in whichever form it is, plain or gzip, told by its content. Entries come in groups.
 * Throws TelemetryUnreadableError if it is none, or if its rest cannot be read.
 */
export async function* readTelemetry(
  { name, content }: TelemetrySource,
  actions: ReadonlySet<string>,
): AsyncGenerator<Iterable<TelemetryEntry>> {
  let reader: TelemetryReader | undefined;
  try {
    for await (const lines of linesOf(decompressed(content))) {
      const first = reader === undefined ? lines.find(({ text }) => text.trim() !== "") : undefined;
      if (first !== undefined) reader = readerFor(name, first, actions);
      if (reader !== undefined) yield reader.read(lines);
    }
  } catch (error) {
    if (!(error instanceof GzipCutOffError)) throw unreadable(name, error);
    yield [{ reading: rejected("the gzip data ends here: the file is cut off"), text: () => "" }];
  }
  if (reader !== undefined) yield reader.end();
}

function readerFor(file: string, first: Line, actions: ReadonlySet<string>): TelemetryReader {
  const { text } = first;
  // A byte that is no UTF-8 has become U+FFFD. At the beginning it is the mark of UTF-16.
  if (text.startsWith("\ufffd") || text.slice(0, 4096).includes("\0")) {
    throw new TelemetryUnreadableError(
      file,
      "it is not UTF-8 text. Convert it to UTF-8; of archives only gzip is read.",
    );
  }
  if (/^\s*\[/.test(text)) {
    const expected = 'expected one envelope a line, {"records":[...]} or {"Schema":[...],"Results":[...]}';
    throw new TelemetryUnreadableError(file, `it is a JSON array; ${expected}.`);
  }
  if (!/^\s*\{/.test(text)) return huntingCsvReader(file, first, actions);
  // An envelope never stands on several lines, nor does it have a member of these names.
  return /^\s*\{\s*($|"(Schema|Results|Stats)"\s*:)/.test(text)
    ? huntingJsonReader(file, actions)
    : jsonLinesReader(actions);
}
