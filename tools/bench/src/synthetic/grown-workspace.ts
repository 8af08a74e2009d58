import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { syntheticResources } from "./synthetic-resources.ts";

const root = join(import.meta.dirname, "../../../..");

/** A copy of this repository whose contract is another, with what is generated from it. */
export interface GrownWorkspace {
  readonly folder: string;
  /** Seconds that each step of `npm run generate` took, by the workspace that it belongs to. */
  readonly seconds: Readonly<Record<string, number>>;
}

/** Copies the repository to a folder, gives it the API's first operations as its contract, and generates types from it. */
export function growWorkspace(folder: string, size: number): GrownWorkspace {
  const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { cwd: root, encoding: "utf8" });
  for (const file of files.trim().split("\n")) {
    if (/^(docs|releases)\//.test(file) || !existsSync(join(root, file))) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  for (const workspace of [
    "spec",
    "packages/types",
    "packages/service",
    "packages/client",
    "packages/mocks",
    "tools/bench",
  ]) {
    // Their links stay as they are, so that a neighbour is the one in the copy.
    cpSync(join(root, workspace, "node_modules"), join(folder, workspace, "node_modules"), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
  writeResources(join(folder, "spec/resources"), size);
  const seconds = {
    spec: secondsOf(folder, "spec/bundle.ts"),
    types: secondsOf(folder, "packages/types/generate/main.ts"),
  };
  return { folder, seconds };
}

function writeResources(resources: string, size: number): void {
  for (const name of readdirSync(resources)) rmSync(join(resources, name));
  // JSON is YAML.
  for (const [name, resource] of Object.entries(syntheticResources(size))) {
    writeFileSync(join(resources, name), JSON.stringify(resource, null, 2));
  }
}

function secondsOf(folder: string, step: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--conditions=@defender-endpoint/source", join(folder, step)],
    {
      encoding: "utf8",
    },
  );
  if (status !== 0) throw new Error(`${step} failed on the grown contract:\n${stderr.slice(-2_000)}`);
  return (performance.now() - start) / 1000;
}
