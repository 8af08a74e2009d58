/** Prints 'N passed, N failed' from the test reports, and the steps of the gate that failed, which are its arguments. */
import { globSync, readFileSync } from "node:fs";

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  success: boolean;
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
}
for (const step of failedSteps) console.error(`Failed: ${step}`);
if (failed === 0) failed = failedSteps.length;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function readReport(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
