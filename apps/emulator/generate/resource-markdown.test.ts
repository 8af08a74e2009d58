import { expect, test } from "vitest";
import { documentedOperations, ofTag } from "../src/docs/documented-operation.ts";
import { openApiDocument } from "../src/docs/openapi-document.ts";
import { operationFacts } from "../src/docs/operation-facts.ts";
import { indexMarkdown, resourceMarkdown } from "./resource-markdown.ts";

const operations = documentedOperations();

test.each(openApiDocument.tags)(
  "the page of $name has each operation with what it takes, facts and scenarios",
  (tag) => {
    const shown = resourceMarkdown(tag, operations);
    const own = ofTag(tag, operations);
    expect([...shown.matchAll(/^## (\w+)$/gm)].map(([, id]) => id)).toEqual(
      own.map((each) => each.operation.operationId),
    );
    for (const each of own) {
      const { parameters, body } = each.operation;
      for (const name of [...parameters.map((one) => one.name), ...Object.keys(body?.members ?? {})])
        expect(shown).toContain(`\n| \`${name}\` | `);
      for (const fact of operationFacts(each)) expect(shown).toContain(`\n- ${fact}\n`);
      for (const { name, evidence } of each.scenarios.filter(({ common }) => !common))
        expect(shown).toMatch(new RegExp(`^\\| \`${name}\` \\| .* \\| ${evidence} \\| `, "m"));
    }
  },
);

test("every row of a table has its columns, whatever the contract says in one", () => {
  const pages = openApiDocument.tags.map((tag) => resourceMarkdown(tag, operations));
  for (const shown of [indexMarkdown(openApiDocument.tags, operations), ...pages]) {
    const tables = shown.split("\n\n").filter((part) => part.startsWith("| "));
    expect(tables.length).toBeGreaterThan(0);
    for (const rows of tables.map((table) => table.trim()))
      expect(new Set(rows.split("\n").map((row) => row.split(/(?<!\\)\|/).length)).size).toBe(1);
  }
});

test("the first page leads to every operation, and tells what all of them answer", () => {
  const shown = indexMarkdown(openApiDocument.tags, operations);
  for (const { operation } of operations) expect(shown).toContain(`\`${operation.operationId}\``);
  for (const status of [401, 403, 429, 500, 502]) expect(shown).toMatch(new RegExp(`\\| ${status}( \`\\w+\`)? \\|`));
});
