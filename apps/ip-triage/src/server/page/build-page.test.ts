import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";
import { expect, onTestFinished, test } from "vitest";
import { buildPage, PageBuildError } from "./build-page.ts";
import { hashPageSources, pageSources } from "./page-sources.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "ip-triage-test-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

test("a page that was built from the same source is read, and not built again", async () => {
  const pages = await newFolder();
  await buildPage(pages);
  const [kept = "", ...others] = await readdir(pages);
  expect(others).toEqual([]);
  await writeFile(join(pages, kept, "index.html"), "as it was kept");
  const page = await buildPage(pages);
  expect(Buffer.from(page.get("/")?.body ?? []).toString()).toBe("as it was kept");
});

test("what was built from another source is not kept beside it", async () => {
  const pages = await newFolder();
  await mkdir(join(pages, "former"));
  await buildPage(pages);
  expect(await readdir(pages)).toEqual([await hashPageSources(root)]);
});

test("where nothing can be kept the page is built all the same", async () => {
  const file = join(await newFolder(), "file");
  await writeFile(file, "");
  expect((await buildPage(join(file, "pages"))).has("/index.html")).toBe(true);
});

test("what decides about the page changes its hash, and a test does not", async () => {
  const repository = await newFolder();
  const app = join(repository, "apps/ip-triage");
  for (const file of await pageSources(root)) await cp(join(root, file), join(app, file));
  const before = await hashPageSources(app);
  await writeFile(join(app, "src/page/new.test.tsx"), "");
  expect(await hashPageSources(app)).toBe(before);
  const hashes = new Set([before]);
  for (const file of ["src/page/new.css", "../../packages/client/src/index.ts", "../../pnpm-lock.yaml"]) {
    await writeFile(join(app, file), "");
    hashes.add(await hashPageSources(app));
  }
  expect(hashes.size).toBe(4);
});

test("every module of the page that is no dependency decides about it", async () => {
  const modules: string[] = [];
  const collect: Plugin = {
    name: "collect",
    buildEnd() {
      modules.push(...this.getModuleIds());
    },
  };
  await build({ root, mode: "production", logLevel: "error", build: { write: false }, plugins: [collect] });
  const own = modules
    .filter((id) => id.startsWith("/") && !id.includes("/node_modules/"))
    .map((id) => relative(root, id.replace(/\?.*/, "")));
  expect(own.length).toBeGreaterThan(50);
  expect(await pageSources(root)).toEqual(expect.arrayContaining(own));
});

test.each([
  [
    "Error: ENOSPC: no space left on device, write\n    at writeFile (a.js:1)",
    "Error: ENOSPC: no space left on device, write",
  ],
  [
    "\u001b[31m[UNHANDLEABLE] \u001b[0mWrong.\nCaused by:\n    No space left on device (os error 28)\n",
    "No space left on device (os error 28)",
  ],
  [
    'Error: Rolldown failed to resolve import "a".\nThis is most likely unintended.',
    'Error: Rolldown failed to resolve import "a"',
  ],
])("a page that cannot be built says why in one line: %s", (told, reason) => {
  const headings = "✗ Build failed in 628ms\n\u001b[31merror during build:\n\u001b[39mBuild failed with 1 error:\n\n";
  const cause = Object.assign(new Error("Command failed"), { stderr: headings + told });
  const [message, ...others] = new PageBuildError({ cause }).message.split("\n");
  expect(message).toContain(`The page could not be built: ${reason}. `);
  expect(others).toEqual([]);
});
