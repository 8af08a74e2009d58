import { createConfig, formatProblems, lint } from "@redocly/openapi-core";
import { bundleSpec } from "../bundle.ts";
import * as rules from "./rules/index.ts";
import { runSpectral } from "./spectral.ts";

// Structure first, on the source files: these problems come with a file and a line.
const config = await createConfig({
  extends: ["recommended"],
  rules: {
    "no-unused-components": "error",
    "operation-4xx-response": "error",
    "operation-operationId-unique": "error",
    "path-parameters-defined": "error",
  },
});
const problems = await lint({ ref: `${import.meta.dirname}/../openapi.yaml`, config });
const errors = problems.filter(({ severity }) => severity === "error");
if (problems.length > 0) {
  formatProblems(problems, {
    format: "codeframe",
    totals: { errors: errors.length, warnings: problems.length - errors.length, ignored: 0 },
    version: "",
  });
}

// Then Spectral, whose rules other people's pipelines run, and the house rules, on what is published.
const bundle = await bundleSpec();
const document = JSON.parse(bundle);
const broken = [
  ...(await runSpectral(bundle)).map((problem) => ({ rule: "spectral:oas", ...problem })),
  ...Object.entries(rules).flatMap(([rule, check]) => check(document).map((problem) => ({ rule, ...problem }))),
];
for (const { rule, where, message } of broken) console.error(`${where}: ${message} [${rule}]`);

const count = problems.length + broken.length;
console.log(count === 0 ? "The spec is valid." : `The spec has ${count} problems.`);
process.exitCode = count === 0 ? 0 : 1;
