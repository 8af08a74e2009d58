import { rejected } from "../events/reading.ts";
import type { TelemetryEntry, TelemetryReader } from "../events/telemetry-entry.ts";
import { rejectedText } from "../rejected/rejected-text.ts";
import type { CsvHeader } from "./csv-header.ts";
import { type CsvRecord, csvRecords } from "./csv-records.ts";

/** Reads the lines below the header of a CSV file, as advanced hunting exports it. */
export function csvReader({ delimiter, width, positions, rows }: CsvHeader): TelemetryReader {
  const records = csvRecords(width, delimiter);

  function entryOf({ line, text, length, values }: CsvRecord): TelemetryEntry {
    const entry = { line, text: () => rejectedText(text, length) };
    if (typeof values === "string") return { ...entry, reading: rejected(values) };
    const row = Object.fromEntries(positions.map(([name, position]) => [name, values[position]]));
    return { ...entry, reading: rows.read(row) };
  }

  return {
    *read(lines) {
      for (const record of records.read(lines)) yield entryOf(record);
    },
    *end() {
      for (const record of records.end()) yield entryOf(record);
    },
  };
}
