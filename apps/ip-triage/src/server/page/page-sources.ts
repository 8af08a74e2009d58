import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";

// Seen from the app's folder: its own source, that of the packages which the page imports, and what else decides how it is built.
const folders = [
  "src",
  "../../packages/client/src",
  "../../packages/mocks/src",
  "../../packages/service/src",
  "../../packages/types/src",
];
const files = ["index.html", "vite.config.ts", "package.json", "../../tsconfig.base.json", "../../pnpm-lock.yaml"];

/** The files of the repository that decide what the built page is, seen from the app's folder `root`. */
export async function pageSources(root: string): Promise<string[]> {
  const found = await Promise.all(folders.map((folder) => filesBelow(root, folder)));
  return [...files, ...found.flat().sort()];
}

/** The same for the same page, on any machine. */
export async function hashPageSources(root: string): Promise<string> {
  const hash = createHash("sha256");
  for (const file of await pageSources(root)) hash.update(`${file}\n`).update(await readFile(join(root, file)));
  return hash.digest("hex");
}

async function filesBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.test(-d)?\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}
