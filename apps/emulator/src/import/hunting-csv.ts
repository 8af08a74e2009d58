import type { CsvRecord } from "./csv-records.ts";
import { csvRecords, csvValues } from "./csv-records.ts";
import type { Line } from "./lines.ts";
import { type NetworkEvent, readNetworkEvent, rejected, usedColumns } from "./network-event.ts";
import type { TelemetryEntry, TelemetryReader } from "./telemetry-entry.ts";
import { TelemetryUnreadableError } from "./telemetry-unreadable-error.ts";

/**
 * Reads the CSV that advanced hunting exports. Throws TelemetryUnreadableError unless the header, the first line,
 * has the columns that are needed; their order does not matter.
 */
export function huntingCsvReader(file: string, header: Line, actions: ReadonlySet<string>): TelemetryReader {
  const columns = (csvValues(header.text) ?? []).map((name) => name.trim());
  const missing = usedColumns.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    const expected = `expected JSON Lines, hunting JSON, or CSV whose first line names the columns ${usedColumns.join(", ")}`;
    throw new TelemetryUnreadableError(file, `${expected}, but found no column ${missing.join(", ")}.`);
  }
  const positions = usedColumns.map((name) => [name, columns.indexOf(name)] as const);
  const records = csvRecords(columns.length);

  function entryOf({ line, text, values }: CsvRecord): TelemetryEntry {
    const entry = { line, text: () => text };
    if (values === undefined) return { ...entry, reading: rejected("a quote is not closed, or stands inside a value") };
    if (values.length !== columns.length) {
      return { ...entry, reading: rejected(`it has ${values.length} values, and the header ${columns.length}`) };
    }
    const event: NetworkEvent = Object.fromEntries(positions.map(([name, position]) => [name, values[position]]));
    return { ...entry, reading: readNetworkEvent(event, actions) };
  }

  return {
    *read(lines) {
      for (const record of records.read(lines.filter(({ number }) => number > header.number))) yield entryOf(record);
    },
    *end() {
      for (const record of records.end()) yield entryOf(record);
    },
  };
}
