import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { listOperations, readDocument, scenariosOf } from "./document.ts";

const readme = readFileSync(`${import.meta.dirname}/README.md`, "utf8");
const { text, document } = readDocument();
const scenarios = listOperations(document)
  .filter(({ operationId }) => operationId === "getIPStatistics")
  .flatMap((operation) => scenariosOf(document, operation).map(({ name }) => name));

/** The names in backticks in a column of the table that says where each documented fact lives. */
function namesInColumn(column: number): string[] {
  const table = readme.slice(readme.indexOf("row by row"), readme.indexOf("## Our extensions"));
  return table
    .split("\n")
    .flatMap((row) => [...(row.split("|")[column] ?? "").matchAll(/`(\w+)`/g)].map(([, name]) => name ?? ""));
}

test("the table's mocks are exactly the scenarios of the contract", () => {
  const named = new Set(namesInColumn(4));
  // Captured from the service: the documentation has no row for them.
  const elsewhere = ["legacyStringCounts", "gatewayHtml"];
  expect([...named].sort()).toEqual(scenarios.filter((name) => !elsewhere.includes(name)).sort());
});

test("every extension of the contract is explained", () => {
  const extensions = new Set([...text.matchAll(/"(x-[a-z-]+)":/g)].map(([, name]) => name));
  for (const extension of extensions) expect(readme).toContain(`| \`${extension}\` |`);
  expect(extensions.size).toBeGreaterThan(5);
});
