import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type PageFiles, readPage } from "./page-files.ts";

/** The page could not be built from its source. */
export class PageBuildError extends Error {
  override readonly name = "PageBuildError";
  readonly kind = "page-build";

  constructor(options?: ErrorOptions) {
    super(
      "The page could not be built. Run `vite build` in apps/ip-triage to see why; `npm install` if Vite is missing.",
      options,
    );
  }
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Builds the page from its source and reads it into memory, in about a second. @throws {PageBuildError} */
export async function buildPage(): Promise<PageFiles> {
  const folder = await mkdtemp(join(tmpdir(), "ip-triage-"));
  try {
    await buildPageInto(folder);
    return await readPage(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Builds the page into a folder, which is emptied first. @throws {PageBuildError} */
export async function buildPageInto(folder: string): Promise<void> {
  // The build needs no secret, and NODE_ENV decides which React goes into the page. A process of its own has its own of both.
  const { AZURE_CLIENT_SECRET: _, ...environment } = process.env;
  try {
    const vite = join(dirname(createRequire(import.meta.url).resolve("vite/package.json")), "bin/vite.js");
    const parameters = ["build", "--mode", "production", "--logLevel", "error", "--outDir", folder, "--emptyOutDir"];
    await promisify(execFile)(process.execPath, [vite, ...parameters], {
      cwd: root,
      env: { ...environment, NODE_ENV: "production" },
    });
  } catch (cause) {
    throw new PageBuildError({ cause });
  }
}
