import { isObject } from "./is-object.ts";
import type { Line } from "./lines.ts";
import { type NetworkEvent, readNetworkEvent, rejected } from "./network-event.ts";
import type { TelemetryEntry, TelemetryReader } from "./telemetry-entry.ts";
import { TelemetryUnreadableError } from "./telemetry-unreadable-error.ts";

/** In characters. The document is held and parsed whole; a hunting query itself answers 50 MB at most. */
const largestDocument = 256 * 1024 * 1024;

/**
 * Reads the answer of the hunting API, `{"Schema": [...], "Results": [...]}`, on one line or on many.
 * Throws TelemetryUnreadableError if it is too large, cut off, or something else.
 */
export function huntingJsonReader(file: string, actions: ReadonlySet<string>): TelemetryReader {
  const lines: string[] = [];
  let length = 0;

  return {
    read(group: readonly Line[]) {
      for (const { text, tooLong } of group) {
        lines.push(text);
        length += text.length + 1;
        if (tooLong || length > largestDocument) {
          const way = "Export CSV, or narrow the query down.";
          throw new TelemetryUnreadableError(file, `hunting JSON is read whole, and this is too large for it. ${way}`);
        }
      }
      return [];
    },
    *end(): Generator<TelemetryEntry> {
      for (const [index, row] of resultsOf(file, lines.join("\n")).entries()) {
        const event: NetworkEvent | undefined = isObject(row) ? row : undefined;
        const reading = event === undefined ? rejected("it is no object") : readNetworkEvent(event, actions);
        yield { reading, record: index + 1, text: () => JSON.stringify(row) };
      }
    },
  };
}

function resultsOf(file: string, text: string): readonly unknown[] {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    // The parser's own message quotes the text.
    throw new TelemetryUnreadableError(file, "it begins as hunting JSON but is not complete JSON. Export it again.");
  }
  if (isObject(document) && Array.isArray(document["Results"])) return document["Results"];
  throw new TelemetryUnreadableError(file, "it is JSON, but has no array Results. Save the whole answer of the query.");
}
