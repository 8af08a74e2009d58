import { isGreen, problemsOf } from "./matrix/cell.ts";
import { type ColumnName, columnNames } from "./matrix/columns.ts";
import { checkBeside, checkColumn } from "./matrix/matrix.ts";
import { type DifferentialOptions, runDifferential } from "./side-by-side/differential.ts";
import type { Subject } from "./subject/subject.ts";

/** A column of the matrix, or the comparison below it. */
export type Check = ColumnName | "side by side";

export const checks: readonly Check[] = [...columnNames, "side by side"];

/** Runs one check alone. Returns what is wrong, waivers aside; empty if it is green. */
export async function runCheck(subject: Subject, check: Check, options: DifferentialOptions): Promise<string[]> {
  if (check === "side by side") {
    const differentials = await runDifferential(subject, options);
    return differentials.flatMap(({ problem }) => problem ?? []);
  }
  const cells = [...(await checkColumn(subject, check))];
  const red = cells.filter(([, cell]) => !isGreen(cell));
  const problems = red.flatMap(([id, cell]) => problemsOf(cell).map((problem) => `${id}, ${check}: ${problem}`));
  return check === "pact" ? [...problems, ...checkBeside(subject)] : problems;
}
