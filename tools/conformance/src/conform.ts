import { contractScenarios, operationsOf } from "./contract/contract.ts";
import type { ScenarioRecord } from "./documents/files.ts";
import { checkMatrix } from "./matrix/matrix.ts";
import { type JudgedMatrix, judgeMatrix } from "./matrix/verdict.ts";
import { type Waiver, waivers } from "./matrix/waivers.ts";
import { type Differential, type DifferentialOptions, runDifferential } from "./side-by-side/differential.ts";
import { checkKnownDifferences, type KnownDifference, knownDifferences } from "./side-by-side/known-differences.ts";
import type { Subject } from "./subject/subject.ts";

export interface Conformance {
  readonly matrix: JudgedMatrix;
  /** The scenarios of each operation, those that have gone missing included. */
  readonly record: ScenarioRecord;
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

/** What is lost stays in it until somebody says that it may go. */
function recordOf({ document, record }: Subject): ScenarioRecord {
  const present = operationsOf(document).map((operation): [string, string[]] => [
    operation.operationId,
    contractScenarios(document, operation).map(({ name }) => name),
  ]);
  const ids = [...new Set([...present.map(([id]) => id), ...Object.keys(record)])];
  const now = new Map(present);
  return Object.fromEntries(ids.map((id) => [id, [...new Set([...(now.get(id) ?? []), ...(record[id] ?? [])])]]));
}
