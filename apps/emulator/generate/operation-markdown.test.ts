import { expect, test } from "vitest";
import { documentedOperations } from "../src/docs/documented-operation.ts";
import { shellWord } from "../src/docs/shell-commands.ts";
import { operationExamples } from "./operation-examples.ts";
import { operationMarkdown } from "./operation-markdown.ts";
import { typescriptLiteral } from "./typescript-literal.ts";

const operations = documentedOperations();
function of(id: string) {
  const found = operations.find(({ operation }) => operation.operationId === id);
  if (found === undefined) throw new Error(`There is no ${id}.`);
  return found;
}

test.each(operations)(
  "the page of $operation.operationId has its examples, every scenario with its evidence, and what it takes",
  (each) => {
    const shown = operationMarkdown(each, "api");
    for (const example of Object.values(operationExamples(each))) expect(shown).toContain(`\n${example}\n`);
    for (const { name, evidence } of each.scenarios)
      expect(shown).toMatch(new RegExp(`^\\| \`${name}\` \\| .* \\| ${evidence} \\| `, "m"));
    for (const { name } of each.operation.parameters) expect(shown).toContain(`\n| \`${name}\` | `);
  },
);

test("bounds, lists of values and where facts come from stand on the page", () => {
  expect(operationMarkdown(of("getIPStatistics"), "api")).toContain("integer (int32), 1 to 720, default 720, optional");
  expect(operationMarkdown(of("isolateMachine"), "api")).toContain(
    "string: Full, Selective, UnManagedDevice, optional",
  );
  expect(operationMarkdown(of("getIPStatistics"), "api")).toContain(
    "- Evidence: `ip`: documented, except that IPv6 is accepted (captured)",
  );
  expect(operationMarkdown(of("deleteIndicator"), "api")).toContain("The answer is 204, without a body.");
});

test("a collection is read over all its pages, and what changes something is confirmed beforehand", () => {
  expect(operationExamples(of("listMachines"))).toMatchObject({
    typescript: expect.stringContaining("for await (const item of defender.listMachines()) console.log(item);"),
    mde: expect.stringContaining("\nmde api listMachines --all"),
  });
  expect(operationExamples(of("deleteIndicator")).mde).toContain("mde api deleteIndicator --id 995 --yes");
});

test("a value is written on one line if it fits, and a file as one", () => {
  expect(typescriptLiteral({ $top: 1, "a-b": [true, null] })).toBe('{ $top: 1, "a-b": [true, null] }');
  expect(typescriptLiteral({ long: "x".repeat(90) })).toBe(`{\n  long: "${"x".repeat(90)}",\n}`);
  expect(typescriptLiteral({ $file: "a.ps1", text: "b" })).toBe('new File(["b"], "a.ps1")');
});

test.each([
  ["plain-1.0", "plain-1.0"],
  ["two words", "'two words'"],
  ["status eq 'New'", `"status eq 'New'"`],
  [`'$1' "2"`, `''\\''$1'\\'' "2"'`],
])("%s is one word for a shell", (text, word) => {
  expect(shellWord(text)).toBe(word);
});
