import { styleText } from "node:util";
import Table from "cli-table3";
import { stringify } from "csv-stringify/sync";
import type { IPStatsRow } from "./ip-stats-row.ts";

/** How rows become text: all at once where the form needs them all, else one by one as they arrive. */
export type Format =
  | { readonly streams: true; readonly head: string; line(row: IPStatsRow): string }
  | { readonly streams: false; all(rows: readonly IPStatsRow[], colours: boolean): string };

const columns = ["ipAddress", "organizationPrevalence", "orgFirstSeen", "orgLastSeen", "error"];

export const formats: Readonly<Record<"table" | "json" | "ndjson" | "csv", Format>> = {
  table: { streams: false, all: renderTable },
  json: { streams: false, all: (rows) => `${JSON.stringify(rows.map(toObject), null, 2)}\n` },
  ndjson: { streams: true, head: "", line: (row) => `${JSON.stringify(toObject(row))}\n` },
  // An input line such as "=1+1" must stay text when a spreadsheet opens the file.
  csv: {
    streams: true,
    head: stringify([columns]),
    line: (row) => stringify([toCells(row)], { escape_formulas: true }),
  },
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
  ];
}

function renderTable(rows: readonly IPStatsRow[], colours: boolean): string {
  // Whether the terminal has colours, and NO_COLOR, was looked at by whoever opened it.
  const style = (format: "bold" | "red" | "dim", text: string) =>
    colours ? styleText(format, text, { validateStream: false }) : text;
  const plain = { head: [], border: [] };
  const table = new Table({
    head: ["Address", "Devices", "First seen", "Last seen"].map((name) => style("bold", name)),
    colAligns: ["left", "right"],
    style: plain,
  });
  for (const row of rows) {
    const [address = "", devices = "", first = "", last = ""] = toCells(row);
    if (row.error) table.push([address, { content: style("red", row.error.kind), colSpan: 3 }]);
    else table.push([address, devices, first || "-", last || "-"]);
  }
  return `${table.toString()}\n`;
}
