/**
 * Prints 'N passed, N failed' from the test reports, before it the name of each test that failed, and the steps of the gate that failed,
 * which are its arguments: of a long log often only the end is at hand.
 */
import { globSync, readFileSync } from "node:fs";
import { relative } from "node:path";

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  success: boolean;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

const root = `${import.meta.dirname}/..`;
const workspaces = globSync("{spec,packages/*,apps/*,tools/*}/vitest.config.ts", { cwd: root }).map((path) =>
  path.replace("/vitest.config.ts", ""),
);
const failedSteps = process.argv.slice(2);
let passed = 0;
let failed = 0;

for (const workspace of workspaces.sort()) {
  const report = readReport(`${root}/${workspace}/reports/vitest.json`);
  if (report === undefined) {
    console.error(`${workspace} left no test report.`);
    failed += 1;
    continue;
  }
  passed += report.numPassedTests;
  // A suite that cannot even be loaded fails without a failed test in it.
  failed += Math.max(report.numFailedTests, report.success ? 0 : 1);
  for (const file of report.testResults) tellFailures(file);
}
for (const step of failedSteps) console.error(`Failed: ${step}`);
if (failed === 0) failed = failedSteps.length;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function tellFailures({ name, status, message, assertionResults }: Report["testResults"][number]): void {
  const path = relative(root, name);
  const failures = assertionResults.filter((test) => test.status === "failed");
  for (const { fullName, failureMessages } of failures)
    console.error(`Failed: ${path}: ${fullName}\n  ${beginning(failureMessages[0] ?? "")}`);
  if (status === "failed" && failures.length === 0) console.error(`Failed: ${path}\n  ${beginning(message)}`);
}

function beginning(message: string): string {
  return message.slice(0, 1000).replaceAll("\n", "\n  ");
}

function readReport(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
