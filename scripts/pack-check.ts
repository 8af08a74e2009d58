/**
 * Checks what would be published: builds and packs every package, runs publint and attw on each, installs the tarballs in a
 * project outside the workspace, compiles the README's example there under several TypeScripts, and runs it on several Nodes.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const root = join(import.meta.dirname, "..");
const typescripts = ["5.9.3", "6.0.3", "7.0.2"];
const nodes = ["22.23.3", "24.21.0"];

function run(command: string, args: string[], cwd: string): void {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: "utf8" });
  if (status === 0) return;
  throw new Error(`${command} ${args.join(" ")} in ${cwd} failed:\n${error?.message ?? ""}${stdout}${stderr}`);
}

function publishedFolders(): string[] {
  return globSync("{spec,packages/*,apps/*}/package.json", { cwd: root })
    .filter((path) => JSON.parse(readFileSync(join(root, path), "utf8")).private !== true)
    .map((path) => join(root, path, ".."))
    .sort();
}

function checkPackages(folders: string[], tarballs: string): void {
  for (const folder of folders) {
    run("publint", ["--strict"], folder);
    run("attw", ["--pack", "."], folder);
    run("pnpm", ["pack", "--pack-destination", tarballs], folder);
    console.log(`packs cleanly: ${folder.slice(root.length + 1)}`);
  }
}

function installConsumer(project: string, tarballs: string): void {
  const aliases = typescripts.map((version) => `ts${version[0]}@npm:typescript@${version}`);
  writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }\n');
  const packed = readdirSync(tarballs).map((name) => join(tarballs, name));
  run(
    "npm",
    ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...packed, ...aliases, "msw@3", "@types/node@24"],
    project,
  );
}

/** The README's first TypeScript block, asking this emulator instead of the one that `npm start` runs. */
function readmeExample(emulator: string): string {
  const block = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, "README.md"), "utf8"))?.[1];
  if (!block?.includes("http://127.0.0.1:4010"))
    throw new Error("README.md has no TypeScript example that asks http://127.0.0.1:4010.");
  return block.replaceAll("http://127.0.0.1:4010", emulator);
}

function compileExample(project: string, example: string): void {
  writeFileSync(join(project, "example.ts"), example);
  const everything = ["", "/scenarios", "/validators"]
    .map((entry) => `types${entry}`)
    .concat("client", "mocks", "mocks/node", "mocks/browser", "contracts", "emulator", "cli")
    .map((name, index) => `import * as m${index} from "@defender-endpoint/${name}";\nvoid m${index};`);
  writeFileSync(join(project, "everything.ts"), `${everything.join("\n")}\n`);
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    target: "es2023",
    module: "nodenext",
    lib: ["es2023", "dom", "dom.iterable"],
    types: ["node"],
    noEmitOnError: true,
  };
  const config = (options: object, files: string[]) =>
    JSON.stringify({ compilerOptions: { ...compilerOptions, ...options }, files });
  writeFileSync(join(project, "tsconfig.json"), config({ outDir: "out" }, ["example.ts"]));
  // The declarations of the peers themselves are not ours to check.
  writeFileSync(
    join(project, "tsconfig.everything.json"),
    config({ noEmit: true, skipLibCheck: true }, ["everything.ts"]),
  );
  for (const version of typescripts) {
    const tsc = join(project, "node_modules", `ts${version[0]}`, "bin", "tsc");
    run(process.execPath, [tsc, "-p", "tsconfig.json"], project);
    run(process.execPath, [tsc, "-p", "tsconfig.everything.json"], project);
    console.log(`compiles: README example and every entry point, TypeScript ${version}`);
  }
}

function runExample(project: string): void {
  for (const version of nodes) {
    const command = ["--yes", "--package", `node@${version}`, "--", "node", "out/example.js"];
    const { status, stdout, stderr } = spawnSync("npx", command, { cwd: project, encoding: "utf8" });
    if (status !== 0 || !stdout.includes("63515"))
      throw new Error(`The README's example failed on Node ${version}:\n${stdout}${stderr}`);
    console.log(`runs: README example, Node ${version}: ${stdout.trim()}`);
  }
}

async function startEmulator(project: string): Promise<{ url: string; process: ChildProcess }> {
  const bin = join(project, "node_modules/.bin/defender-endpoint-emulator");
  // Not the file itself: its first line finds a `node` that is a script, which would be stopped in the emulator's place.
  const emulator = spawn(process.execPath, [bin, "serve", "--port", "0", "--sample"], {
    cwd: project,
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: emulator.stdout })) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url) return { url, process: emulator };
  }
  throw new Error("The packed emulator ended before it printed its URL.");
}

const scratch = mkdtempSync(join(tmpdir(), "pack-check-"));
const project = mkdtempSync(join(tmpdir(), "pack-check-project-"));
try {
  run("turbo", ["run", "build", "--output-logs=errors-only"], root);
  checkPackages(publishedFolders(), scratch);
  installConsumer(project, scratch);
  const emulator = await startEmulator(project);
  try {
    compileExample(project, readmeExample(emulator.url));
    runExample(project);
  } finally {
    emulator.process.kill();
    await once(emulator.process, "exit");
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
  rmSync(project, { recursive: true, force: true });
}
