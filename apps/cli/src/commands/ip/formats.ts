import { stringify } from "csv-stringify/sync";
import { printable, printableJson } from "../../output/printable.ts";
import type { Sheet } from "../../output/sheet.ts";
import type { IPStatsRow } from "./ip-stats-row.ts";
import { renderNote } from "./note.ts";
import { renderTable } from "./table.ts";

/** How rows become text: all at once where the form needs them all, else one by one as they arrive. */
export type Format =
  | { readonly streams: true; readonly head: string; line(row: IPStatsRow): string }
  | { readonly streams: false; all(rows: readonly IPStatsRow[], sheet: Sheet): string };

const columns = ["ipAddress", "organizationPrevalence", "orgFirstSeen", "orgLastSeen", "error"];

export const formats: Readonly<Record<"table" | "json" | "ndjson" | "csv" | "markdown", Format>> = {
  table: { streams: false, all: renderTable },
  json: { streams: false, all: (rows) => `${printableJson(rows.map(toObject), 2)}\n` },
  ndjson: { streams: true, head: "", line: (row) => `${printableJson(toObject(row))}\n` },
  // An input line such as "=1+1" must stay text when a spreadsheet opens the file.
  csv: {
    streams: true,
    head: stringify([columns]),
    line: (row) => stringify([toCells(row)], { escape_formulas: true }),
  },
  markdown: { streams: false, all: renderNote },
};

export type FormatName = keyof typeof formats;

function toObject({ ipAddress, answer, error }: IPStatsRow): object {
  return answer ?? { ipAddress, error };
}

function toCells({ ipAddress, answer, error }: IPStatsRow): string[] {
  return [
    ipAddress,
    answer ? String(answer.organizationPrevalence) : "",
    answer?.orgFirstSeen ?? "",
    answer?.orgLastSeen ?? "",
    error ? `${error.kind}: ${error.message}` : "",
  ].map(printable);
}
