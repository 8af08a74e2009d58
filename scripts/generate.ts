/**
 * Writes every generated file from the spec. With --check it writes them too, compares with what was there before,
 * puts the former content back and fails if anything differed.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const root = `${import.meta.dirname}/..`;
const folders = ["spec/generated", "packages/types/src/generated", "packages/contracts/pacts", "docs/api"];
const steps = [
  "spec/bundle.ts",
  "packages/types/generate/main.ts",
  "packages/contracts/generate/main.ts",
  "apps/emulator/generate/main.ts",
];

function snapshot(): Map<string, string> {
  const files = folders.flatMap((folder) => {
    mkdirSync(`${root}/${folder}`, { recursive: true });
    const entries = readdirSync(`${root}/${folder}`, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(root, join(parentPath, name)));
  });
  return new Map(files.map((file) => [file, readFileSync(`${root}/${file}`, "utf8")]));
}

function generate(): void {
  for (const step of steps) {
    const { status } = spawnSync(process.execPath, ["--conditions=@defender-endpoint/source", `${root}/${step}`], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    if (status !== 0) throw new Error(`${step} failed. Its message is above.`);
  }
}

function restore(before: Map<string, string>, after: Map<string, string>): void {
  for (const [file, content] of before) {
    mkdirSync(dirname(`${root}/${file}`), { recursive: true });
    writeFileSync(`${root}/${file}`, content);
  }
  for (const file of after.keys()) if (!before.has(file)) rmSync(`${root}/${file}`);
}

const before = snapshot();
generate();
if (process.argv.includes("--check")) {
  const after = snapshot();
  const stale = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  restore(before, after);
  if (stale.length > 0) {
    console.error(`Out of date: ${stale.join(", ")}. Run \`npm run generate\` and commit what it writes.`);
    process.exitCode = 1;
  } else {
    console.log(`${after.size} generated files are current.`);
  }
}
