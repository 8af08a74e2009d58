import type { Operation } from "@defender-endpoint/spec/document";
import fc from "fast-check";
import { createJudge, judgeBoth } from "../answers/answer-judge.ts";
import { operationsOf } from "../contract/contract.ts";
import { firstOfEachShape } from "../contract/operation-shape.ts";
import { generatedRequests } from "../requests/generated-requests.ts";
import { describeRequest } from "../requests/request-line.ts";
import { usualRequest } from "../requests/usual-request.ts";
import type { Subject } from "../subject/subject.ts";
import { type AskBoth, describeBoth, openSideBySide } from "./side-by-side.ts";

export interface DifferentialOptions {
  /** The same seed asks the same requests. */
  readonly seed: number;
  /** How many requests of each operation. */
  readonly runs: number;
  /** How many of the first operation of each shape. Default: as many. */
  readonly deepRuns?: number;
}

/** What became of the generated requests of one operation. */
export interface Differential {
  readonly operationId: string;
  readonly seed: number;
  readonly runs: number;
  /** How many requests had each outcome with each status, from both. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** The smallest request found on which mock, provider and contract do not agree. */
  readonly problem?: string;
}

export const defaultDifferential: DifferentialOptions = { seed: 20170829, runs: 250, deepRuns: 2500 };

/** Asks mock and provider the same generated requests, side by side, until they disagree. */
export async function runDifferential(subject: Subject, options: DifferentialOptions): Promise<Differential[]> {
  const { seed, runs, deepRuns = runs } = options;
  const deep = firstOfEachShape(subject.document);
  const results: Differential[] = [];
  const both = openSideBySide(subject);
  try {
    for (const operation of operationsOf(subject.document)) {
      const ask = await both.turnTo(operation);
      results.push(
        await compareOn(subject, operation, ask, { seed, runs: deep.includes(operation) ? deepRuns : runs }),
      );
    }
  } finally {
    await both.close();
  }
  return results;
}

async function compareOn(
  subject: Subject,
  operation: Operation,
  ask: AskBoth,
  { seed, runs }: DifferentialOptions,
): Promise<Differential> {
  const judge = createJudge(subject, operation);
  const outcomes: Record<string, number> = {};
  const requests = generatedRequests(subject.document, operation, usualRequest(subject, operation));
  const property = fc.asyncProperty(requests, async ({ line, given }) => {
    const { answers, outcome, problems } = judgeBoth(judge, given, await ask(line));
    if (problems.length > 0)
      throw new Disagreement(`${describeRequest(line)}: ${describeBoth(answers)} (${problems.join("; ")})`);
    const key = `${outcome} ${answers.provider.status}`;
    outcomes[key] = (outcomes[key] ?? 0) + 1;
  });
  const run = await fc.check(property, { seed, numRuns: runs });
  const result = { operationId: operation.operationId, seed, runs, outcomes };
  if (!run.failed) return result;
  if (!(run.errorInstance instanceof Disagreement)) throw run.errorInstance;
  return { ...result, problem: `${run.errorInstance.message}. Seed ${run.seed}, path ${run.counterexamplePath}.` };
}

/** As opposed to a fault of the comparison itself, which is thrown on. */
class Disagreement extends Error {
  override readonly name = "Disagreement";
}
