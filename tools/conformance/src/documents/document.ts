import { posix } from "node:path";
import type { Conformance } from "../conform.ts";
import { columnNames, columns } from "../matrix/columns.ts";
import type { JudgedRow, Verdict } from "../matrix/verdict.ts";
import { mutations } from "../mutations/mutations.ts";
import { describeRequest } from "../requests/request-line.ts";
import type { Differential } from "../side-by-side/differential.ts";
import type { KnownDifference } from "../side-by-side/known-differences.ts";
import { readWritten } from "./files.ts";

/** docs/conformance.md. The same repository gives the same text: it has no times, dates of its own, or durations. */
export function conformanceDocument({
  matrix,
  record,
  differentials,
  knownDifferences,
  problems,
}: Conformance): string {
  const scenarios = Object.values(record).flat().length;
  const waived = matrix.rows.flatMap(waivedCells);
  const sections = [
    "# Conformance",
    "Written by `npm run conformance`; do not edit. What it holds together, and how to waive a cell, is in " +
      "[its README](../tools/conformance/README.md).",
    "## Matrix",
    "A row is an answer of an operation's own; those that every operation has share one. A number is how much was checked; a dash " +
      "says that there is nothing to check, as nothing is invalid where nothing is asked for; an empty cell is red.",
    table(
      ["answer", ...columnNames],
      matrix.rows.map((row) => [row.id, ...columnNames.map((name) => show(row.verdicts[name]))]),
    ),
    table(
      ["column", "the number counts", "green means"],
      columnNames.map((name) => [`\`${name}\``, columns[name].counts, columns[name].meaning]),
    ),
    ...(waived.length > 0 ? ["Waived:", waived.join("\n")] : []),
    "## Mock and provider, side by side",
    "Requests generated from the schemas of parameters and bodies: valid and invalid values in every encoding, repeated, left out, " +
      "beside unknown ones. Both must give the status and error code that the contract gives, bodies that fit it, and repeat " +
      "what was asked for. A valid request succeeds, or is answered as one for something absent. The first operation of each " +
      "shape is asked more than the others.",
    table(["operation", "seed", "requests", "answered alike", "result"], differentials.map(differentialCells)),
    "Where they differ on purpose:",
    table(["operation", "request", "answers", "reason", "until"], knownDifferences.map(differenceCells)),
    "## Drifts",
    "What would each check be worth if nothing ever turned it red? `npm run conformance -- --mutations` lets one part drift at a " +
      "time, after it was read, while everything else is as it is, and fails unless the check that is named here for a drift " +
      "catches it: a column, or the comparison of mock and provider. Others may catch it as well; that they alone do is a failure.",
    table(["what drifts", "caught, of all"], driftCounts()),
    table(
      ["what drifts", "how", "caught by"],
      mutations.map(({ part, drift, caughtBy }) => [part, drift, code(caughtBy)]),
    ),
    "### Scenarios taken out",
    `Then each of the ${scenarios} scenarios is taken out of the contract, and the matrix must have a red row for the hole: which ` +
      `scenarios there were is kept in \`conformance.json\`. Caught: ${scenarios} of ${scenarios}.`,
    "### Faults in code",
    "Faults in code are Stryker's. `npm run mutants` makes every small change to the files below, one at a time, and runs the tests " +
      "that their workspace names for them; what stands here was recorded when it ran last, in `mutants.json`.",
    table(["file", "noticed, of all"], mutantCells()),
    ...(problems.length > 0 ? ["## Red", problems.map((problem) => `- ${escapeText(problem)}`).join("\n")] : []),
  ];
  return `${sections.join("\n\n")}\n`;
}

/** How a cell is shown, on the console too. */
export function show(verdict: Verdict): string {
  if (verdict.colour === "green") return `✓ ${verdict.checked}`;
  if (verdict.colour === "not applicable") return "–";
  return verdict.colour === "waived" ? "waived" : "✗";
}

function waivedCells({ id, verdicts }: JudgedRow): string[] {
  return columnNames.flatMap((name) => {
    const verdict = verdicts[name];
    if (verdict.colour !== "waived") return [];
    return [`- ${id}, \`${name}\`, until ${verdict.waiver.expires}: ${escapeText(verdict.waiver.reason)}`];
  });
}

/** What is not caught makes the command fail, so what stands here was caught. */
function driftCounts(): string[][] {
  const parts = [...new Set(mutations.map(({ part }) => part))];
  const figures = (count: number) => `${count} of ${count}`;
  return [
    ...parts.map((part) => [part, figures(mutations.filter((one) => one.part === part).length)]),
    ["together", figures(mutations.length)],
  ];
}

/** The figures of Stryker, file by file, and all together. */
function mutantCells(): string[][] {
  const recorded: Record<string, Record<string, readonly [number, number]>> = JSON.parse(readWritten("mutants.json"));
  const files = Object.entries(recorded).flatMap(([config, figures]) =>
    Object.entries(figures).map(([file, [noticed, of]]) => ({ file: `${posix.dirname(config)}/${file}`, noticed, of })),
  );
  const sum = (of: (figures: (typeof files)[number]) => number) => files.reduce((total, one) => total + of(one), 0);
  return [
    ...files.map(({ file, noticed, of }) => [code(file), `${noticed} of ${of}`]),
    ["together", `${sum(({ noticed }) => noticed)} of ${sum(({ of }) => of)}`],
  ];
}

function differentialCells({ operationId, seed, runs, outcomes, problem }: Differential): string[] {
  const alike = Object.entries(outcomes).map(([outcome, count]) => `${count} ${outcome}`);
  return [operationId, String(seed), String(runs), alike.join(", "), problem === undefined ? "✓" : "✗"];
}

function differenceCells({ operationId, line, answers, reason, expires }: KnownDifference): string[] {
  return [operationId, `\`${describeRequest(line)}\``, answers, reason, expires];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => "---"), ...rows.map((cells) => cells.map(escapeText))];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function code(text: string): string {
  return `\`${text}\``;
}

function escapeText(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
