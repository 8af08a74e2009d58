import { formatTimestamp, hoursOfData, ticksOfMilliseconds, ticksPerHour } from "@defender-endpoint/service";
import { databaseName } from "../telemetry/database-name.ts";
import type { ImportCounts } from "../telemetry/import/import-counts.ts";
import type { RejectedLinesFile } from "../telemetry/import/rejected/rejected-lines-file.ts";
import type { RejectedEntry } from "../telemetry/import/telemetry-import.ts";

type Row = [name: string, count: number, detail: string];

/** What passed over is called, by its reason. */
const passedOverAs: Readonly<Record<keyof ImportCounts["passedOver"], string>> = {
  otherCategory: "of tables that are not read",
  otherAction: "of other actions",
  noAddress: "without an address or a domain",
  noHash: "without a SHA-1",
  otherService: "of alerts of other services",
  noAccount: "without an account",
  otherEntity: "of entities that are no evidence here",
};

/** What an import has come to, for people. `now` is in milliseconds. */
export function importReport(database: string, counts: ImportCounts, now: number): string {
  const { read, counted, tables, sightings, added, entities, passedOver, otherTables, rejected } = counts;
  const kept = entitiesOf(counts);
  const rows: Row[] = [
    ["read", read, ""],
    ["counted", counted, countsOf(tables)],
    ["sightings", sightings, sightings === 0 ? "" : `${added} new, ${sightings - added} known already`],
    ...(kept === 0 ? [] : [["entities", kept, countsOf(entities)] satisfies Row]),
    ["passed over", sumOf(passedOver), reasons(passedOver, otherTables)],
    ["rejected", rejected, ""],
  ];
  const width = Math.max(...rows.map(([, count]) => String(count).length));
  const table = rows.map(([name, count, detail]) =>
    `  ${name.padEnd(11)}  ${String(count).padStart(width)}  ${detail}`.trimEnd(),
  );
  return [`Imported into ${databaseName(database)}`, ...table, ...period(counts, database, now), ""].join("\n");
}

/** How many entities of all kinds are kept. */
export function entitiesOf({ entities }: ImportCounts): number {
  return sumOf(entities);
}

function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function countsOf(counts: Readonly<Record<string, number>>): string {
  const some = Object.entries(counts).filter(([, count]) => count > 0);
  return some.map(([name, count]) => `${count} ${name}`).join(", ");
}

function reasons(passedOver: ImportCounts["passedOver"], otherTables: ImportCounts["otherTables"]): string {
  const named = countsOf(otherTables);
  const texts: Record<string, string> = {
    ...passedOverAs,
    otherCategory: named === "" ? passedOverAs.otherCategory : `${passedOverAs.otherCategory} (${named})`,
  };
  return countsOf(Object.fromEntries(Object.entries(passedOver).map(([reason, count]) => [texts[reason], count])));
}

/** Where something was rejected: `file:line`, with the record if there are several to a line. */
export function placeOf({ file, line, record }: RejectedEntry): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return record === undefined ? place : `${place}, record ${record}`;
}

function period({ first, last, withoutZone }: ImportCounts, database: string, now: number): string[] {
  if (first === null || last === null) return [];
  const time = formatTimestamp(last);
  const lines = [`  from ${formatTimestamp(first)} to ${time}`];
  if (withoutZone > 0) lines.push(`Times without a zone were taken for UTC: ${withoutZone} of those counted.`);
  const today = ticksOfMilliseconds(now);
  if (last < today - BigInt(hoursOfData) * ticksPerHour) {
    lines.push(
      `All of it is older than the 30 days of data. To ask as of then: serve --database ${databaseName(database)} --now ${time}`,
    );
  }
  if (last > today) lines.push("Some of it lies in the future, and counts only once its time has come.");
  return lines;
}

/** What is said of those that were rejected, and of an import that has come to nothing. */
export function rejectionReport(counts: ImportCounts, { name, leftOut }: RejectedLinesFile): string[] {
  const { counted, rejected } = counts;
  if (rejected === 0) return [];
  const full = `${rejected - leftOut} of ${rejected} rejected are in ${name}, which is full. Move it away to have all of them kept.`;
  return [
    leftOut === 0 ? `All ${rejected} rejected are in ${name}` : full,
    ...(counted + entitiesOf(counts) === 0 ? ["Nothing could be imported."] : []),
  ];
}
