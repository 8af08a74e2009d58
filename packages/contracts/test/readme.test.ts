import { readFileSync } from "node:fs";
import { type ProviderStateDefinition, providerStates } from "@defender-endpoint/types/scenarios";
import { expect, test } from "vitest";
import { runCommandLine } from "../src/command-line.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

test("the table of provider states says what the contract says", () => {
  const section = readme.slice(readme.indexOf("## Provider states"), readme.indexOf("## What is verified"));
  const rows = section.split("\n").filter((line) => line.startsWith("| `"));
  expect(rows).toEqual(Object.entries(providerStates).map(([name, state]) => row(name, state)));
});

test("the table of options has every option of the command, and no other", async () => {
  const help: string[] = [];
  await runCommandLine(["verify", "--help"], { out: (line) => help.push(line), error: () => {} });
  const options = [...help.join("\n").matchAll(/^ {2}(--\S+ <\S+>)/gm)].map(([, flags]) => flags);
  const documented = [...readme.matchAll(/^\| `(--\S+ <\S+>)` \|/gm)].map(([, flags]) => flags);
  expect(options.length).toBeGreaterThan(0);
  expect(documented.sort()).toEqual(options.sort());
});

function row(name: string, { params, provides, summary }: ProviderStateDefinition): string {
  const typed = Object.entries(params).map(([param, schema]) => `\`${param}\`: ${"type" in schema && schema.type}`);
  const cells = [`\`${name}\``, typed.join(", "), provides.map((value) => `\`${value}\``).join(", ")];
  return `| ${[...cells, summary.replaceAll("\n", " ")].join(" | ")} |`;
}
