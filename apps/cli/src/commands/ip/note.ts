import { printable } from "../../output/printable.ts";
import { renderMarkdown } from "../../output/rows/markdown.ts";
import type { IPStatsRow } from "./ip-stats-row.ts";
import { heads, toSeconds } from "./table.ts";

/** Answers as a note for a ticket. Why there is none is told only where there is none. */
export function renderNote(rows: readonly IPStatsRow[]): string {
  const withErrors = rows.some(({ error }) => error !== undefined);
  const cells = rows.map(({ ipAddress, answer, error }) => [
    printable(ipAddress),
    printable(answer ? String(answer.organizationPrevalence) : ""),
    toSeconds(answer?.orgFirstSeen),
    toSeconds(answer?.orgLastSeen),
    ...(withErrors ? [printable(error?.message ?? "")] : []),
  ]);
  return renderMarkdown([...Object.values(heads), ...(withErrors ? ["Error"] : [])], cells);
}
