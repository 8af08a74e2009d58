import { parseArgs } from "node:util";
import { columnNames } from "./columns.ts";
import { type Conformance, conform } from "./conform.ts";
import { defaultDifferential } from "./differential.ts";
import { conformanceDocument, show } from "./document.ts";
import { readWrittenDocument, writeDocument, writeReport } from "./files.ts";
import { mutations, runMutation } from "./mutations/run-mutations.ts";
import { readSubject, type Subject } from "./subject.ts";

/** Where the command writes to; lines without their ending. */
export interface Output {
  out(line: string): void;
  error(line: string): void;
}

export const usage = `npm run conformance -- [--check] [--mutations]
  holds spec, types, mocks, pacts and provider against one another, and writes docs/conformance.md
  --check  writes no document, but fails if the one there is not current
  --mutations  also lets each part drift in memory, and fails if the check that is named for a drift does not catch it
Exit 0: all green or waived, 1: something is red, 2: usage.`;

/** Runs `npm run conformance` with these arguments and returns its exit code. */
export async function runCommandLine(args: readonly string[], output: Output): Promise<0 | 1 | 2> {
  const flags = readFlags(args);
  if (typeof flags === "string") {
    output.error(`error: ${flags}\n${usage}`);
    return 2;
  }
  if (flags.help) {
    output.out(usage);
    return 0;
  }
  const today = new Date().toISOString().slice(0, 10);
  const subject = readSubject();
  const conformance = await conform(subject, { ...defaultDifferential, today });
  print(conformance, output);
  writeReport(conformance);
  const document = conformanceDocument(conformance);
  const problems = [...conformance.problems];
  if (!flags.check) writeDocument(document);
  else if (document !== readWrittenDocument()) {
    problems.push("docs/conformance.md is not current. Run `npm run conformance` and commit what it writes.");
  }
  if (flags.mutations) problems.push(...(await proveChecks(subject, problems, output)));
  for (const problem of problems) output.error(`RED  ${problem}`);
  if (!flags.check) output.out("Written to docs/conformance.md and packages/conformance/reports/conformance.json.");
  return problems.length > 0 ? 1 : 0;
}

function readFlags(args: readonly string[]): { check: boolean; mutations: boolean; help: boolean } | string {
  try {
    const flag = { type: "boolean", default: false } as const;
    const options = { check: flag, mutations: flag, help: flag };
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function print({ matrix, differentials }: Conformance, { out }: Output): void {
  const head = ["", ...columnNames];
  const rows = matrix.rows.map(({ id, verdicts }) => [id, ...columnNames.map((name) => show(verdicts[name]))]);
  const widths = head.map((_, index) => Math.max(...[head, ...rows].map((cells) => cells[index]?.length ?? 0)));
  for (const cells of [head, ...rows]) {
    out(
      cells
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  }
  for (const { operationId, seed, runs, statuses, problem } of differentials) {
    const alike = Object.entries(statuses).map(([status, count]) => `${count} with ${status}`);
    const outcome = problem === undefined ? `answered alike, ${alike.join(", ")}` : "disagreement";
    out(`${operationId}, mock and provider side by side: ${runs} generated requests, seed ${seed}: ${outcome}`);
  }
}

/** Runs every mutation. Returns what survived. */
async function proveChecks(subject: Subject, problems: readonly string[], { out }: Output): Promise<string[]> {
  if (problems.length > 0) return ["No mutations were tried: they prove nothing on what is red already."];
  const survivors: string[] = [];
  for (const mutation of mutations) {
    const { part, drift, caughtBy } = mutation;
    const { red, isCaught } = await runMutation(subject, mutation);
    out(`${isCaught ? "caught  " : "SURVIVED"}  ${part}: ${drift} (${red.join(", ") || "nothing is red"})`);
    if (!isCaught)
      survivors.push(
        `${part}: ${drift}: ${caughtBy} must catch this, but what is red is: ${red.join(", ") || "nothing"}.`,
      );
  }
  out(
    `${mutations.length - survivors.length} of ${mutations.length} mutations were caught by the check named for them.`,
  );
  return survivors;
}
