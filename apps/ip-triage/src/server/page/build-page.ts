import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify, stripVTControlCharacters } from "node:util";
import { type PageFiles, readPage } from "./page-files.ts";
import { hashPageSources } from "./page-sources.ts";

/** The page could not be built from its source. */
export class PageBuildError extends Error {
  override readonly name = "PageBuildError";
  readonly kind = "page-build";

  constructor(options?: ErrorOptions) {
    super(
      `The page could not be built: ${reasonOf(options?.cause)}. \`npm start\` in the repository's root installs what is missing.`,
      options,
    );
  }
}

/** The line in which Vite has written what the system refused, else the first that says something, in place of pages of stacks. */
function reasonOf(cause: unknown): string {
  const written = cause instanceof Error && "stderr" in cause ? stripVTControlCharacters(String(cause.stderr)) : "";
  const lines = written.split("\n").map((line) => line.trim().replace(/[.:]$/, ""));
  const refused = lines.find((line) => /\(os error \d+\)|^(Error: )?E[A-Z]{3,}: /.test(line));
  const [first] = lines.filter((text) => !/^(✗ Build failed in|error during build|Build failed with|$)/.test(text));
  return (refused ?? first ?? (cause instanceof Error ? cause.message : String(cause))).slice(0, 300);
}

const root = fileURLToPath(new URL("../../..", import.meta.url));

/**
 * Builds the page from its source, in about two seconds, and reads it into memory. Built from the same source before, it is at hand.
 * @throws {PageBuildError}
 */
export async function buildPage(pages = join(root, "node_modules/.page")): Promise<PageFiles> {
  const kept = join(pages, await hashPageSources(root));
  if (existsSync(kept)) return readPage(kept);
  const folder = await mkdtemp(join(tmpdir(), "ip-triage-"));
  try {
    await buildPageInto(folder);
    await keep(folder, kept);
    return await readPage(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** In place of what was built from a former source. Where nothing can be written, the next start builds again. */
async function keep(folder: string, kept: string): Promise<void> {
  const half = `${kept}.${process.pid}`;
  try {
    await rm(dirname(kept), { recursive: true, force: true });
    await cp(folder, half, { recursive: true });
    await rename(half, kept);
  } catch {
    await rm(half, { recursive: true, force: true }).catch(() => {});
  }
}

/** Builds the page into a folder, which is emptied first. @throws {PageBuildError} */
export async function buildPageInto(folder: string): Promise<void> {
  // The build needs no secret, and NODE_ENV decides which React goes into the page. A process of its own has its own of both.
  const { AZURE_CLIENT_SECRET: _, ...environment } = process.env;
  try {
    const vite = join(dirname(createRequire(import.meta.url).resolve("vite/package.json")), "bin/vite.js");
    // Bundled, the configuration would be written beside the source, where a read-only checkout takes nothing.
    const config = ["--mode", "production", "--configLoader", "native"];
    const parameters = ["build", ...config, "--logLevel", "error", "--outDir", folder, "--emptyOutDir"];
    await promisify(execFile)(process.execPath, [vite, ...parameters], {
      cwd: root,
      env: { ...environment, NODE_ENV: "production" },
    });
  } catch (cause) {
    throw new PageBuildError({ cause });
  }
}
