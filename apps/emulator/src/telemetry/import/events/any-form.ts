import { csvHeader, isBeforeCsvHeader, type NoCsvHeader } from "../csv/csv-header.ts";
import { csvReader } from "../csv/csv-reader.ts";
import { jsonReader } from "../json/json-reader.ts";
import { rejectedText } from "../rejected/rejected-text.ts";
import { networkMarks } from "../tables/network-events.ts";
import type { Tables } from "../tables/tables.ts";
import { TelemetryUnreadableError } from "../telemetry-unreadable-error.ts";
import { mostLinesBefore } from "../text/limits.ts";
import type { Line } from "../text/lines.ts";
import { rejected } from "./reading.ts";
import type { TelemetryEntry, TelemetryReader } from "./telemetry-entry.ts";

/**
 * Reads an export in whichever form it is. It begins with the first line that is JSON or names the columns: what stands before is
 * rejected line by line, so that damage at the beginning costs no more than elsewhere.
 * Throws TelemetryUnreadableError if there is no such line among the first.
 */
export function anyFormReader(file: string, tables: Tables): TelemetryReader {
  let reader: TelemetryReader | undefined;
  let nearest: NoCsvHeader = { found: 0, missing: networkMarks };
  const before: TelemetryEntry[] = [];

  /** Answers the reader, if the line is the first of what it reads; and whether that is for the line itself. */
  function readerFor({ text, goesOn }: Line): { begun: TelemetryReader; skip: 0 | 1 } | undefined {
    if (/^\s*[{[]/.test(text)) return { begun: jsonReader(tables), skip: 0 };
    if (goesOn) return undefined;
    const header = csvHeader(text, tables);
    if (!("missing" in header)) return { begun: csvReader(header), skip: 1 };
    if (header.found > nearest.found) nearest = header;
    return undefined;
  }

  function unreadable(): TelemetryUnreadableError {
    const expected = `expected JSON, or CSV of which a line names the columns ${networkMarks.join(", ")}, or those of another table that is read`;
    const missing = nearest.missing.join(", ");
    return new TelemetryUnreadableError(file, `${expected}, but found no column ${missing}.`);
  }

  function* begin(lines: readonly Line[]): Generator<TelemetryEntry> {
    for (const [index, line] of lines.entries()) {
      if (line.text.trim() === "" || isBeforeCsvHeader(line.text)) continue;
      const found = readerFor(line);
      if (found !== undefined) {
        reader = found.begun;
        yield* before;
        yield* reader.read(lines.slice(index + found.skip));
        return;
      }
      if (before.length === mostLinesBefore) throw unreadable();
      const kept = rejectedText(line.text);
      const reading = rejected("it stands before the telemetry, and is none");
      before.push({ reading, line: line.number, text: () => kept });
    }
  }

  return {
    read: (lines) => (reader === undefined ? begin(lines) : reader.read(lines)),
    end() {
      if (reader === undefined && before.length > 0) throw unreadable();
      return reader?.end() ?? [];
    },
  };
}
