import { explainFailure } from "../../failure/explain-failure.ts";
import { type Mentions, tellingLines } from "../../finding/mentions.ts";
import type { AddressRow } from "../../lookup/address-row.ts";
import { shortTime } from "../../wording/wording.ts";

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
  "foundIn",
];

type Exported = Readonly<Record<string, unknown>>;

/** What is known of each address. One that is not answered yet has its address only. */
export function exportedRows(
  rows: readonly AddressRow[],
  lookBackHours: number,
  mentions: Mentions = new Map(),
): readonly Exported[] {
  return rows.map(({ ip, scope, outcome }) => ({
    ipAddress: ip,
    kind: scope,
    lookBackHours,
    ...(outcome.is === "answered" && outcome.statistics),
    ...(outcome.is === "failed" && { error: explainFailure(outcome.error).title }),
    ...foundIn(ip, mentions),
    ...(outcome.is !== "waiting" && { asOf: new Date(outcome.asOf).toISOString() }),
  }));
}

/** The lines in which an address stands, each with its number. */
function foundIn(ip: string, mentions: Mentions): Exported {
  const lines = tellingLines(ip, mentions.get(ip));
  return lines.length > 0 ? { foundIn: lines.map(({ number, text }) => `line ${number}: ${text}`).join(" | ") } : {};
}

export function jsonOf(rows: readonly Exported[]): string {
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** CSV by RFC 4180. A spreadsheet must not take a cell for a formula, so what begins like one gets a quote in front. */
export async function csvOf(rows: readonly Exported[]): Promise<string> {
  const { stringify } = await import("csv-stringify/browser/esm/sync");
  return stringify([...rows], { header: true, columns, escape_formulas: true, record_delimiter: "windows" });
}

/**
 * Text between tabs, which a spreadsheet takes from the clipboard as a table: with times that it can sort by, to the second and in UTC, and
 * no cell that it takes for a formula.
 */
export function tabbedOf(rows: readonly Exported[]): string {
  const line = (cells: readonly unknown[]) => cells.map(plainCell).join("\t");
  return [columns, ...rows.map((row) => columns.map((column) => row[column]))].map(line).join("\n");
}

function plainCell(value: unknown): string {
  const text = shortTime(String(value ?? "").replace(/\s+/g, " "));
  return /^[=+\-@]/.test(text) ? `'${text}` : text;
}

/** The same as a file that Excel opens as a table in every country: UTF-16 with its mark, which is how it writes such files itself. */
export function excelOf(rows: readonly Exported[]): Uint8Array<ArrayBuffer> {
  const text = `\uFEFF${tabbedOf(rows).replaceAll("\n", "\r\n")}\r\n`;
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) bytes.setUint16(at * 2, text.charCodeAt(at), true);
  return new Uint8Array(bytes.buffer);
}

/** Hands a file to the one who uses the page. */
export function save(name: string, mediaType: string, content: string | Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
