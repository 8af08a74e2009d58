import { columnNames, columns } from "./columns.ts";
import type { Conformance } from "./conform.ts";
import type { Differential } from "./differential.ts";
import type { FileDrift } from "./file-drifts/file-drift.ts";
import { fileDrifts } from "./file-drifts/file-drifts.ts";
import type { KnownDifference } from "./known-differences.ts";
import { mutations } from "./mutations/mutations.ts";
import { describeRequest } from "./request-line.ts";
import type { JudgedRow, Verdict } from "./verdict.ts";

/** docs/conformance.md. The same repository gives the same text: it has no times, dates of its own, or durations. */
export function conformanceDocument({ matrix, differentials, knownDifferences, problems }: Conformance): string {
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
    "## Mutations",
    `What would each check be worth if nothing ever turned it red? \`npm run conformance -- --mutations\` lets one part drift ` +
      `at a time, ${mutations.length + fileDrifts.length} times in all, and fails unless the check that is named here for a ` +
      "drift catches it. Others may catch it as well; that they alone do is a failure.",
    table(["what drifts", "in memory", "in files"], driftCounts()),
    "### In memory",
    "The part drifts after it was read, and each time everything else is as it is. The check is a column, or the comparison " +
      "of mock and provider.",
    table(
      ["what drifts", "how", "caught by"],
      mutations.map(({ part, drift, caughtBy }) => [part, drift, code(caughtBy)]),
    ),
    "### In files",
    "The drift is written into a copy of the repository, and the check is run there. *Generated* means that everything is " +
      "generated anew from the drifted file first, so that only what people wrote is left to disagree.",
    table(
      ["what drifts", "how", "generated", "caught by"],
      fileDrifts.map(({ part, drift, isGenerated, caughtBy }) => [
        part,
        drift,
        isGenerated ? "yes" : "",
        code(caughtBy.name),
      ]),
    ),
    "### Scenarios taken out",
    "Then scenarios are taken out of the spec in a copy, one of each kind, or every one with `--every-scenario`. After " +
      "`npm run generate`, with no other file edited, handler, interaction and the states that no other scenario needs must " +
      "be gone, and the matrix must show the hole: which scenarios there were is kept in `conformance.json`.",
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

function driftCounts(): string[][] {
  const parts: readonly FileDrift["part"][] = ["spec", "generated files", "mocks", "pacts", "client", "provider"];
  const count = (drifts: readonly { readonly part: string }[], part: string) =>
    String(drifts.filter((drift) => drift.part === part).length);
  return [
    ...parts.map((part) => [part, count(mutations, part), count(fileDrifts, part)]),
    ["together", String(mutations.length), String(fileDrifts.length)],
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
