import { explainFailure } from "../../failure/explain-failure.ts";
import { type Mentions, tellingLines } from "../../finding/mentions.ts";
import type { AddressRow } from "../../lookup/address-row.ts";
import { formatCount, formatInstant, lastHours, plural, shortTime } from "../../wording/wording.ts";
import { devicesOf, firstSeenOf, lastSeenOf } from "../table/order.ts";

/** A note for a ticket: what was asked and when, each address that is shown, and that "not seen" does not mean safe. */
export function markdownOf(rows: readonly AddressRow[], lookBackHours: number, mentions: Mentions): string {
  const times = rows.flatMap(({ outcome }) => (outcome.is === "answered" ? [outcome.asOf] : []));
  const asOf = times.reduce((last, at) => Math.max(last, at), 0);
  const hasLines = rows.some(({ ip }) => tellingLines(ip, mentions.get(ip)).length > 0);
  const heads = ["Address", "Kind", "Devices", "First seen, UTC", "Last seen, UTC", ...(hasLines ? ["Stands in"] : [])];
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    `**${plural(rows.length, "address", "addresses")} in ${lastHours(lookBackHours)}**${asOf > 0 ? `, as of ${formatInstant(asOf)}` : ""}`,
    "",
    line(heads),
    line(heads.map((head) => (head === "Devices" ? "---:" : "---"))),
    ...rows.map((row) => line(cellsOf(row, hasLines, mentions))),
    "",
    "“Not seen” does not mean safe.",
    "",
  ].join("\n");
}

function cellsOf(row: AddressRow, hasLines: boolean, mentions: Mentions): string[] {
  const [first] = tellingLines(row.ip, mentions.get(row.ip));
  const found = first ? `line ${first.number}: ${code(first.text)}` : "";
  const times = [firstSeenOf(row), lastSeenOf(row)].map((time) => (time === undefined ? "–" : code(shortTime(time))));
  return [code(row.ip), row.scope, devices(row), ...times, ...(hasLines ? [found] : [])];
}

function devices(row: AddressRow): string {
  if (row.outcome.is === "waiting") return "not answered";
  if (row.outcome.is === "failed") return explainFailure(row.outcome.error).title;
  const count = devicesOf(row);
  return count === undefined ? "not seen" : formatCount(count);
}

/** Text of others as code: no markup in it counts, and it can end neither itself nor its cell. */
function code(text: string): string {
  return `\`${text.replaceAll(/[`|\\]/g, "¦").replaceAll(/\s+/g, " ")}\``;
}
