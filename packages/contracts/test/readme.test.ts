import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type ProviderStateDefinition, providerStates } from "@defender-endpoint/types/scenarios";
import { expect, test } from "vitest";
import { runCommandLine } from "../src/commands/command-line.ts";
import { startCatalogueProvider } from "./catalogue-provider.ts";
import { codeBlocks, runScript } from "./documented-commands.ts";

const folder = fileURLToPath(new URL("./readme-example", import.meta.url));
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

test("the command at the top is the one that the document beside it runs, and prints such lines", async () => {
  const guide = readFileSync(new URL("../../../docs/verify-your-provider.md", import.meta.url), "utf8");
  const [commands = ""] = codeBlocks(readme, "sh");
  const [install, verify = ""] = commands.split("\n");
  expect(install?.split(" #")[0]).toBe("npm install --save-dev @defender-endpoint/contracts");
  expect(guide).toContain(`- run: ${verify} --junit`);

  const { url, close } = await startCatalogueProvider({
    answer: (answer) => (answer.status === 429 ? { ...answer, headers: {} } : answer),
  });
  const out: string[] = [];
  const [, command, ...args] = verify.replaceAll("http://127.0.0.1:8080", url).split(" ");
  expect(command).toBe("defender-endpoint-contracts");
  await runCommandLine(args, { out: (line) => out.push(line), error: () => {} }).finally(close);
  const [shown = ""] = codeBlocks(readme, "text");
  for (const line of shown.trim().split("\n")) {
    expect(out).toContainEqual(expect.stringContaining(line.replace(/\.\.\.$/, "")));
  }
});

test("the example in TypeScript compiles, as a file of its own, and verifies what it says", async () => {
  expect(codeBlocks(readme, "ts")).toEqual([readFileSync(join(folder, "verify.ts"), "utf8")]);
  const { code, out } = await runScript('"$NODE" "$SOURCE" verify.ts', folder, {});
  expect([code, out.join("")]).toEqual([0, expect.stringMatching(/^verified getIPStatistics unseen: /)]);
});

function row(name: string, { params, provides, summary }: ProviderStateDefinition): string {
  const typed = Object.entries(params).map(([param, schema]) => `\`${param}\`: ${"type" in schema && schema.type}`);
  const cells = [`\`${name}\``, typed.join(", "), provides.map((value) => `\`${value}\``).join(", ")];
  return `| ${[...cells, summary.replaceAll("\n", " ")].join(" | ")} |`;
}
