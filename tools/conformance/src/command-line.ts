import { parseArgs } from "node:util";
import { checks, runCheck } from "./check.ts";
import { type Conformance, conform } from "./conform.ts";
import { conformanceDocument, show } from "./documents/document.ts";
import { type DocumentName, readWritten, write, writeRecord } from "./documents/files.ts";
import { columnNames } from "./matrix/columns.ts";
import { proveChecks } from "./prove-checks.ts";
import { defaultDifferential } from "./side-by-side/differential.ts";
import { readSubject, type Subject } from "./subject/subject.ts";

/** Where the command writes to; lines without their ending. */
export interface Output {
  out(line: string): void;
  error(line: string): void;
}

export const usage = `npm run conformance -- [--check] [--mutations] [--forget] | --only CHECK
  holds spec, types, client, mocks, pacts and provider against one another, and writes docs/conformance.md and .json
  --check           writes nothing, but fails if what is there is not current
  --mutations       also lets each part drift in memory, and takes each scenario out of the contract; fails if the check
                    that is named for a drift does not catch it
  --forget          no longer misses scenarios and answers that the contract had when the documents were written
  --only CHECK      runs one check and writes nothing: ${checks.map((name) => (name.includes(" ") ? `"${name}"` : name)).join(", ")}
Exit 0: all green or waived, 1: something is red, 2: usage.`;

interface Flags {
  readonly check: boolean;
  readonly mutations: boolean;
  readonly forget: boolean;
  readonly only?: string | undefined;
  readonly help: boolean;
}

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
  const { record, ...rest } = await readSubject();
  const subject: Subject = { ...rest, record: flags.forget ? {} : record };
  const only = checks.find((name) => name === flags.only);
  const problems = only ? await runCheck(subject, only, defaultDifferential) : await runAll(subject, flags, output);
  for (const problem of problems) output.error(`RED  ${problem}`);
  return problems.length > 0 ? 1 : 0;
}

async function runAll(subject: Subject, flags: Flags, output: Output): Promise<string[]> {
  const today = new Date().toISOString().slice(0, 10);
  const conformance = await conform(subject, { ...defaultDifferential, today });
  print(conformance, output);
  const problems = [...conformance.problems];
  const documents: readonly [DocumentName, string][] = [
    ["conformance.md", conformanceDocument(conformance)],
    ["conformance.json", writeRecord(conformance.record)],
  ];
  for (const [name, text] of documents) {
    if (!flags.check) write(name, text);
    else if (text !== readWritten(name)) {
      problems.push(`docs/${name} is not current. Run \`npm run conformance\` and commit what it writes.`);
    }
  }
  if (!flags.check) output.out("Written to docs/conformance.md and docs/conformance.json.");
  if (!flags.mutations) return problems;
  if (problems.length > 0)
    return [...problems, "Nothing was made to drift: that proves nothing on what is red already."];
  return proveChecks(subject, output);
}

function readFlags(args: readonly string[]): Flags | string {
  try {
    const flag = { type: "boolean", default: false } as const;
    const options = {
      ...{ check: flag, mutations: flag, forget: flag, help: flag },
      only: { type: "string" },
    } as const;
    const { values } = parseArgs({ args: [...args], options });
    return misused(values) ?? values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function misused(flags: Flags): string | undefined {
  const { only, check, mutations, forget } = flags;
  if (only !== undefined && !checks.some((name) => name === only)) return `There is no check ${JSON.stringify(only)}.`;
  if (only !== undefined && (check || mutations || forget)) return "--only goes with no other option.";
  return check && forget ? "--forget writes the documents anew, --check does not." : undefined;
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
  for (const { operationId, seed, runs, outcomes, problem } of differentials) {
    const alike = Object.entries(outcomes).map(([outcome, count]) => `${count} ${outcome}`);
    const outcome = problem === undefined ? `answered alike, ${alike.join(", ")}` : "disagreement";
    out(`${operationId}, mock and provider side by side: ${runs} generated requests, seed ${seed}: ${outcome}`);
  }
}
