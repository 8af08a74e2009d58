import { explainFailure } from "../explain-failure.ts";
import type { AddressRow } from "../lookup/address-row.ts";

/** The columns of a table outside of this page, under the service's own names where it has them. */
const columns = [
  "ipAddress",
  "organizationPrevalence",
  "orgFirstSeen",
  "orgLastSeen",
  "kind",
  "lookBackHours",
  "asOf",
  "error",
];

type Exported = Readonly<Record<string, unknown>>;

/** What is known of each address. One that is not answered yet has its address only. */
export function exportedRows(rows: readonly AddressRow[], lookBackHours: number): readonly Exported[] {
  return rows.map(({ ip, scope, outcome }) => ({
    ipAddress: ip,
    kind: scope,
    lookBackHours,
    ...(outcome.is === "answered" && outcome.statistics),
    ...(outcome.is === "failed" && { error: explainFailure(outcome.error).title }),
    ...(outcome.is !== "waiting" && { asOf: new Date(outcome.asOf).toISOString() }),
  }));
}

export function jsonOf(rows: readonly Exported[]): string {
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** CSV by RFC 4180. A spreadsheet must not take a cell for a formula, so what begins like one gets a quote in front. */
export async function csvOf(rows: readonly Exported[]): Promise<string> {
  const { stringify } = await import("csv-stringify/browser/esm/sync");
  return stringify([...rows], { header: true, columns, escape_formulas: true, record_delimiter: "windows" });
}

/** Text between tabs, which a spreadsheet takes from the clipboard as a table. */
export function tabbedOf(rows: readonly Exported[]): string {
  const line = (cells: readonly unknown[]) => cells.map((cell) => String(cell ?? "").replace(/\s+/g, " ")).join("\t");
  return [columns, ...rows.map((row) => columns.map((column) => row[column]))].map(line).join("\n");
}

/** Hands a file to the one who uses the page. */
export function save(name: string, mediaType: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
