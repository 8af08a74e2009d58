import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "../../..");

/**
 * Copies what is in this repository to a folder, uncommitted changes with it. What is installed is linked, and a workspace of the copy finds
 * its neighbours in the copy.
 */
export function copyRepository(folder: string): void {
  const { stdout } = spawnSync("git", ["ls-files", "-co", "--exclude-standard"], { cwd: root, encoding: "utf8" });
  for (const file of stdout
    .trim()
    .split("\n")
    .filter((file) => existsSync(join(root, file)))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  for (const workspace of workspaces()) {
    const installed = join(root, workspace, "node_modules");
    if (!existsSync(installed)) continue;
    // Their links stay as they are: those to a neighbour are relative.
    cpSync(installed, join(folder, workspace, "node_modules"), { recursive: true, verbatimSymlinks: true });
  }
}

/** Runs a program of a copy. Throws with what it printed if it fails. */
export function runInCopy(folder: string, program: string, ...parameters: readonly string[]): string {
  const file = join(folder, program);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--conditions=@defender-endpoint/source", file, ...parameters],
    { cwd: dirname(file), encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`${program} failed in the copy:\n${(stdout + stderr).slice(-2_000)}`);
  return stdout;
}

function workspaces(): string[] {
  const nested = ["packages", "apps", "tools"].flatMap((place) =>
    readdirSync(join(root, place)).map((name) => join(place, name)),
  );
  return ["spec", ...nested];
}
