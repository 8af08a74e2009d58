/**
 * Runs Stryker with every `stryker*.config.mjs` of the workspaces, or with those whose path contains an argument, and records in
 * `docs/mutants.json` how many mutants of each file its tests noticed. Fails where a configuration asks for more.
 */
import { spawnSync } from "node:child_process";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** Of one file: how many mutants its tests noticed, of how many. */
type Figures = readonly [noticed: number, of: number];

interface MutantReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

const root = resolve(import.meta.dirname, "..");
const record = join(root, "docs/mutants.json");
const wanted = process.argv.slice(2);
const all = globSync("{packages,apps,tools}/*/stryker*.config.mjs", { cwd: root }).toSorted();
const configs = all.filter((config) => wanted.length === 0 || wanted.some((part) => config.includes(part)));
const figures: Record<string, Record<string, Figures>> = JSON.parse(readFileSync(record, "utf8"));

for (const config of Object.keys(figures)) if (!all.includes(config)) delete figures[config];
for (const config of configs) {
  const workspace = join(root, dirname(config));
  console.log(`== ${config}`);
  const stryker = join(workspace, "node_modules/.bin/stryker");
  const { status } = spawnSync(stryker, ["run", resolve(root, config)], { cwd: workspace, stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
  const { default: options } = await import(pathToFileURL(join(root, config)).href);
  figures[config] = read(join(workspace, options.jsonReporter.fileName));
}
// A pair on one line, as the formatter has it.
const text = JSON.stringify(figures, null, 2).replaceAll(/\[\s+(\d+),\s+(\d+)\s+\]/g, "[$1, $2]");
writeFileSync(record, `${text}\n`);
console.log("Written to docs/mutants.json. `npm run conformance` puts the figures into docs/conformance.md.");

/** A mutant that does not compile or run says nothing; one that never ends was noticed. */
function read(report: string): Record<string, Figures> {
  const { files }: MutantReport = JSON.parse(readFileSync(report, "utf8"));
  return Object.fromEntries(
    Object.entries(files)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([file, { mutants }]): [string, Figures] => {
        const noticed = mutants.filter(({ status }) => status === "Killed" || status === "Timeout").length;
        const missed = mutants.filter(({ status }) => status === "Survived" || status === "NoCoverage").length;
        return [file, [noticed, noticed + missed]];
      }),
  );
}
