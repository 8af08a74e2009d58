import { listOperations, type Operation } from "@defender-endpoint/spec/document";
import fc from "fast-check";
import { createJudge } from "./generated-request-judge.ts";
import { generatedRequests } from "./generated-requests.ts";
import { describeRequest } from "./request-line.ts";
import { describeBoth, disagreements, openSideBySide } from "./side-by-side.ts";
import type { Subject } from "./subject.ts";

export interface DifferentialOptions {
  /** The same seed asks the same requests. */
  readonly seed: number;
  /** How many requests of each operation. */
  readonly runs: number;
}

/** What became of the generated requests of one operation. */
export interface Differential extends DifferentialOptions {
  readonly operationId: string;
  /** How many requests got each status, from both. */
  readonly statuses: Readonly<Record<string, number>>;
  /** The smallest request found on which mock, provider and contract do not agree. */
  readonly problem?: string;
}

export const defaultDifferential: DifferentialOptions = { seed: 20170829, runs: 2500 };

/** Asks mock and provider the same generated requests, side by side, until they disagree. */
export async function runDifferential(subject: Subject, options: DifferentialOptions): Promise<Differential[]> {
  const results: Differential[] = [];
  for (const operation of listOperations(subject.document)) {
    results.push(await compareOn(subject, operation, options));
  }
  return results;
}

async function compareOn(subject: Subject, operation: Operation, options: DifferentialOptions): Promise<Differential> {
  const { seed, runs } = options;
  const judge = createJudge(subject, operation);
  const both = await openSideBySide(subject, operation);
  const statuses: Record<string, number> = {};
  try {
    const property = fc.asyncProperty(generatedRequests(operation), async ({ line, values }) => {
      const answers = await both.ask(line);
      const found = [
        ...disagreements(answers),
        ...judge(values, answers.mock).map((problem) => `mock: ${problem}`),
        ...judge(values, answers.provider).map((problem) => `provider: ${problem}`),
      ];
      if (found.length > 0)
        throw new Disagreement(`${describeRequest(line)}: ${describeBoth(answers)} (${found.join("; ")})`);
      statuses[answers.mock.status] = (statuses[answers.mock.status] ?? 0) + 1;
    });
    const run = await fc.check(property, { seed, numRuns: runs });
    const result = { operationId: operation.operationId, seed, runs, statuses };
    if (!run.failed) return result;
    if (!(run.errorInstance instanceof Disagreement)) throw run.errorInstance;
    return { ...result, problem: `${run.errorInstance.message}. Seed ${run.seed}, path ${run.counterexamplePath}.` };
  } finally {
    await both.close();
  }
}

/** As opposed to a fault of the comparison itself, which is thrown on. */
class Disagreement extends Error {
  override readonly name = "Disagreement";
}
