import { argumentSchemas } from "@defender-endpoint/types/argument-schemas";
import { stringify } from "csv-stringify/sync";
import type { InputRecord } from "../../input/records.ts";
import { printable, printableJson } from "../../output/printable.ts";

/** The columns that the portal's import knows, under its names for them, which are the API's but for their case (documented). */
const portalColumns = [
  "indicatorType",
  "indicatorValue",
  "action",
  "title",
  "description",
  "expirationTime",
  "severity",
  "recommendedActions",
  "rbacGroupNames",
  "generateAlert",
];
const members = Object.keys(argumentSchemas("submitIndicator"));
/** What only the API knows. */
const others = members.filter((name) => !portalColumns.includes(name));

/** Indicators as they can be submitted again. */
export const exportForms = {
  json: (indicators: readonly InputRecord[]) => `${printableJson(indicators.map(submission), 2)}\n`,
  csv: (indicators: readonly InputRecord[]) => {
    const rows = indicators.map(submission);
    // The portal need not read what it does not know, unless something is said there.
    const columns = [...portalColumns, ...others.filter((name) => rows.some((row) => row[name] !== undefined))];
    const cells = rows.map((row) => columns.map((name) => cellOf(row[name])));
    return stringify([columns, ...cells], {
      escape_formulas: true,
      quoted_match: /^\s|\s$/,
      record_delimiter: "windows",
    });
  },
} as const;

export type ExportFormat = keyof typeof exportForms;

/** Members that say nothing are left out. */
function submission(indicator: InputRecord): InputRecord {
  const said = (value: unknown) =>
    value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(members.flatMap((name) => (said(indicator[name]) ? [[name, indicator[name]]] : [])));
}

function cellOf(value: unknown): string {
  if (Array.isArray(value)) return cellOf(value.join(","));
  // Within quotes a line may end.
  return String(value ?? "")
    .split("\n")
    .map(printable)
    .join("\n");
}
