import { type Differential, type DifferentialOptions, runDifferential } from "./differential.ts";
import type { MatrixRecord } from "./files.ts";
import { checkKnownDifferences, type KnownDifference, knownDifferences } from "./known-differences.ts";
import { checkMatrix } from "./matrix.ts";
import { listRows } from "./rows.ts";
import type { Subject } from "./subject.ts";
import { type JudgedMatrix, judgeMatrix } from "./verdict.ts";
import { type Waiver, waivers } from "./waivers.ts";

export interface Conformance {
  readonly matrix: JudgedMatrix;
  /** The scenarios of each row, those that have gone missing included. */
  readonly record: MatrixRecord;
  readonly differentials: readonly Differential[];
  readonly knownDifferences: readonly KnownDifference[];
  /** Every reason why something is red; empty if all is green or waived. */
  readonly problems: readonly string[];
}

export interface ConformOptions extends DifferentialOptions {
  /** The day, as YYYY-MM-DD, for what was waived until one. */
  readonly today: string;
  readonly waivers?: readonly Waiver[];
}

/** Holds everything against everything else. */
export async function conform(subject: Subject, options: ConformOptions): Promise<Conformance> {
  const matrix = judgeMatrix(await checkMatrix(subject), options.waivers ?? waivers, options.today);
  const differentials = await runDifferential(subject, options);
  const disagreements = differentials.flatMap(({ problem }) => problem ?? []);
  const faulty = await checkKnownDifferences(subject, knownDifferences, options.today);
  const problems = [...matrix.problems, ...disagreements, ...faulty];
  return { matrix, record: recordOf(subject), differentials, knownDifferences, problems };
}

function recordOf({ document, record }: Subject): MatrixRecord {
  const rows = listRows(document).map(({ id, operation, scenarioNames }) => {
    const own = scenarioNames.map((name) => [name, operation["x-scenarios"][name]?.evidence ?? ""]);
    const lost = Object.entries(record[id] ?? {}).filter(([name]) => !scenarioNames.includes(name));
    return [id, Object.fromEntries([...own, ...lost])];
  });
  return { ...record, ...Object.fromEntries(rows) };
}
