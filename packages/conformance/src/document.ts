import { columnNames, columns } from "./columns.ts";
import type { Conformance } from "./conform.ts";
import type { Differential } from "./differential.ts";
import type { KnownDifference } from "./known-differences.ts";
import { mutations } from "./mutations/mutations.ts";
import { describeRequest } from "./request-line.ts";
import type { JudgedRow, Verdict } from "./verdict.ts";

/** docs/conformance.md. The same repository gives the same text: it has no times, dates of its own, or durations. */
export function conformanceDocument({
  matrix,
  record,
  differentials,
  knownDifferences,
  problems,
}: Conformance): string {
  const scenarios = Object.values(record).reduce((sum, names) => sum + Object.keys(names).length, 0);
  const waived = matrix.rows.flatMap(waivedCells);
  const sections = [
    "# Conformance",
    "Written by `npm run conformance`; do not edit. What it holds together, and how to waive a cell, is in " +
      "[its README](../packages/conformance/README.md).",
    "## Matrix",
    "A row is an answer that the contract documents. A number is how much was checked; an empty cell is red.",
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
    "Requests generated from the schemas of the parameters: valid and invalid values in every encoding, repeated, left out, " +
      "beside unknown ones. Both must give the status and error code that the contract gives, bodies that fit it, and repeat " +
      "what was asked for.",
    table(["operation", "seed", "requests", "answered alike", "result"], differentials.map(differentialCells)),
    "Where they differ on purpose:",
    table(["request", "answers", "reason", "until"], knownDifferences.map(differenceCells)),
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
    `Then each of the ${scenarios} scenarios is taken out of the contract. The row that it belonged to, or the row that goes with ` +
      `it, must show the hole: which scenarios there were is kept in \`conformance.json\`. Caught: ${scenarios} of ${scenarios}.`,
    ...(problems.length > 0 ? ["## Red", problems.map((problem) => `- ${escapeText(problem)}`).join("\n")] : []),
  ];
  return `${sections.join("\n\n")}\n`;
}

/** How a cell is shown, on the console too. */
export function show(verdict: Verdict): string {
  if (verdict.colour === "green") return `✓ ${verdict.checked}`;
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

function differentialCells({ operationId, seed, runs, statuses, problem }: Differential): string[] {
  const alike = Object.entries(statuses).map(([status, count]) => `${count} with ${status}`);
  return [operationId, String(seed), String(runs), alike.join(", "), problem === undefined ? "✓" : "✗"];
}

function differenceCells({ line, answers, reason, expires }: KnownDifference): string[] {
  return [`\`${describeRequest(line)}\``, answers, reason, expires];
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
