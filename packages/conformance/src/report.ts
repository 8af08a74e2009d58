import { columnNames } from "./columns.ts";
import type { Conformance } from "./conform.ts";
import { mutations } from "./mutations/mutations.ts";
import type { Verdict } from "./verdict.ts";

/** docs/conformance.json: what docs/conformance.md says, for programs, and the record of what must not go missing. */
export function conformanceReport({ matrix, record, differentials, knownDifferences, problems }: Conformance): string {
  const cellOf = (verdict: Verdict) => (verdict.colour === "waived" ? { waived: verdict.waiver } : verdict);
  const report = {
    rows: Object.fromEntries(
      matrix.rows.map(({ id, verdicts }) => [
        id,
        {
          scenarios: record[id] ?? {},
          cells: Object.fromEntries(columnNames.map((name) => [name, cellOf(verdicts[name])])),
        },
      ]),
    ),
    sideBySide: differentials,
    knownDifferences,
    mutations: mutations.map(({ part, drift, caughtBy }) => ({ part, drift, caughtBy })),
    problems,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
