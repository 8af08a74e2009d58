import type { InteractionVerification, Verification } from "./verification.ts";

/** A verification as JUnit XML. What could not be verified is an error: `skipped` would look green. */
export function junitReport({ interactions, problems }: Verification): string {
  const cases = [
    ...interactions.map(interactionCase),
    ...problems.map((problem) => testCase("the verification as a whole", `<error message="${escapeXml(problem)}"/>`)),
  ];
  const failures = interactions.filter(({ outcome }) => outcome === "failed").length;
  const errors = interactions.filter(({ outcome }) => outcome === "notVerified").length + problems.length;
  const counts = `tests="${cases.length}" failures="${failures}" errors="${errors}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite name="defender-endpoint-contracts" ${counts}>`,
    ...cases,
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

function interactionCase({ description, outcome, reasons }: InteractionVerification): string {
  const message = escapeXml(reasons.join("; "));
  if (outcome === "failed") return testCase(description, `<failure message="${message}"/>`);
  if (outcome === "notVerified") return testCase(description, `<error type="not verified" message="${message}"/>`);
  return testCase(description);
}

function testCase(name: string, content = ""): string {
  const start = `    <testcase classname="pact" name="${escapeXml(name)}"`;
  return content === "" ? `${start}/>` : `${start}>${content}</testcase>`;
}

function escapeXml(text: string): string {
  // XML 1.0 has no way to write most control characters, and the colours of a terminal are some.
  const printable = [...text].filter((char) => char >= " " || char === "\n" || char === "\t").join("");
  return printable.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll("\n", "&#10;");
}
