import type { InteractionVerification, Verification } from "../verify/verification.ts";

interface TestCase {
  readonly name: string;
  readonly failure?: string;
  readonly error?: string;
}

/** A verification as JUnit XML, a suite for each pact. What could not be verified is an error: `skipped` would look green. */
export function junitReport({ interactions, problems }: Verification): string {
  const pacts = [...new Set(interactions.map(({ pact }) => pact))];
  const suites = pacts.map((pact) => ({
    name: pact,
    cases: interactions.filter((interaction) => interaction.pact === pact).map(interactionCase),
  }));
  const whole = problems.map((problem) => ({ name: "the verification as a whole", error: problem }));
  if (whole.length > 0) suites.push({ name: "defender-endpoint-contracts", cases: whole });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts(suites.flatMap(({ cases }) => cases))}>`,
    ...suites.flatMap(({ name, cases }) => [
      `  <testsuite name="${escapeXml(name)}" ${counts(cases)}>`,
      ...cases.map(testCase),
      "  </testsuite>",
    ]),
    "</testsuites>",
    "",
  ].join("\n");
}

function interactionCase({ description, outcome, reasons }: InteractionVerification): TestCase {
  const message = reasons.join("; ");
  if (outcome === "failed") return { name: description, failure: message };
  return outcome === "notVerified" ? { name: description, error: message } : { name: description };
}

function counts(cases: readonly TestCase[]): string {
  const failures = cases.filter(({ failure }) => failure !== undefined).length;
  const errors = cases.filter(({ error }) => error !== undefined).length;
  return `tests="${cases.length}" failures="${failures}" errors="${errors}"`;
}

function testCase({ name, failure, error }: TestCase): string {
  const start = `    <testcase classname="pact" name="${escapeXml(name)}"`;
  if (failure !== undefined) return `${start}><failure message="${escapeXml(failure)}"/></testcase>`;
  return error === undefined ? `${start}/>` : `${start}><error message="${escapeXml(error)}"/></testcase>`;
}

function escapeXml(text: string): string {
  // XML 1.0 has no way to write most control characters, and the colours of a terminal are some.
  const printable = [...text].filter((char) => char >= " " || char === "\n" || char === "\t").join("");
  return printable.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll("\n", "&#10;");
}
