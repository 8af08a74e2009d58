import { formatProblems } from "@redocly/openapi-core";
import { bundleSpec } from "../bundle.ts";
import { runRedocly } from "./redocly.ts";
import * as rules from "./rules/index.ts";
import { runSpectral } from "./spectral.ts";

// What other people's pipelines hold against the published document comes first, then the house rules.
const bundle = await bundleSpec();
const document = JSON.parse(bundle);
const problems = await runRedocly(bundle);
if (problems.length > 0) {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const totals = { errors, warnings: problems.length - errors, ignored: 0 };
  formatProblems(problems, { format: "codeframe", totals, version: "" });
}
const broken = [
  ...(await runSpectral(bundle)).map((problem) => ({ rule: "spectral:oas", ...problem })),
  ...Object.entries(rules).flatMap(([rule, check]) => check(document).map((problem) => ({ rule, ...problem }))),
];
for (const { rule, where, message } of broken) console.error(`${where}: ${message} [${rule}]`);

const count = problems.length + broken.length;
console.log(count === 0 ? "The spec is valid." : `The spec has ${count} problems.`);
process.exitCode = count === 0 ? 0 : 1;
