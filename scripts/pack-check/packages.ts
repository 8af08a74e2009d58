import { globSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { run } from "./command.ts";

export const root = join(import.meta.dirname, "../..");

function publishedFolders(): string[] {
  return globSync("{spec,packages/*,apps/*}/package.json", { cwd: root })
    .filter((path) => JSON.parse(readFileSync(join(root, path), "utf8")).private !== true)
    .map((path) => join(root, path, ".."))
    .sort();
}

/** Builds and packs every package that is published, and checks the tarballs. Resolves with their file names. */
export async function packPackages(tarballs: string): Promise<string[]> {
  await run("turbo", ["run", "build", "--output-logs=errors-only"], { cwd: root });
  const packed: string[] = [];
  for (const cwd of publishedFolders()) {
    const tarball = join(tarballs, `${basename(cwd)}.tgz`);
    await run("pnpm", ["pack", "--out", tarball], { cwd });
    await run("publint", [tarball, "--strict"], { cwd });
    await run("attw", [tarball], { cwd });
    console.log(`packs cleanly: ${relative(root, cwd)}`);
    packed.push(tarball);
  }
  return packed;
}
