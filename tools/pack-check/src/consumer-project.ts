import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./command.ts";
import { makeProject } from "./new-project.ts";
import { type PackedPackage, root } from "./packages.ts";
import { peers, typescripts } from "./runtimes/versions.ts";

/** Installs the tarballs in a project of their own, as whoever uses them would. */
export async function installConsumer(project: string, tarballs: readonly string[]): Promise<void> {
  await makeProject(project);
  const compilers = typescripts.map((version) => `${compilerName(version)}@npm:typescript@${version}`);
  const beside = Object.entries(peers).map(([name, version]) => `${name}@${version}`);
  const options = ["--no-audit", "--no-fund", "--ignore-scripts"];
  await run("npm", ["install", ...options, ...tarballs, ...compilers, ...beside], { cwd: project });
}

/** Has npm work out, for each package, whether a project can install it with no more than `npm run pack` says. */
export async function checkInstallable(packages: readonly PackedPackage[], project: string): Promise<void> {
  const options = ["--dry-run", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline"];
  for (const { name, together } of packages) {
    await run("npm", ["install", ...options, ...together], { cwd: project });
    console.log(`installs with ${together.length - 1} others: ${name}`);
  }
}

/** The README's first TypeScript block, asking this address instead of the one where `npm start` has its emulator. */
export function readmeExample(emulator: string): string {
  const block = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, "README.md"), "utf8"))?.[1];
  if (!block?.includes("http://127.0.0.1:4010"))
    throw new Error("README.md has no TypeScript example that asks http://127.0.0.1:4010.");
  return block.replaceAll("http://127.0.0.1:4010", emulator);
}

/** Compiles the example to out/example.js, and an import of everything that can be imported, with each compiler. */
export async function compileExample(project: string, example: string): Promise<void> {
  const names = entryPoints(project);
  const everything = names.map((name, index) => `import * as m${index} from "${name}";\nvoid m${index};\n`);
  writeFileSync(join(project, "example.ts"), example);
  writeFileSync(join(project, "everything.ts"), everything.join(""));
  writeConfig(join(project, "tsconfig.json"), "example.ts", { outDir: "out" });
  // The declarations of the peers themselves are not ours to check.
  writeConfig(join(project, "tsconfig.everything.json"), "everything.ts", { noEmit: true, skipLibCheck: true });
  for (const version of typescripts) {
    const tsc = join(project, "node_modules", compilerName(version), "bin/tsc");
    await run(process.execPath, [tsc, "-p", "tsconfig.json"], { cwd: project });
    await run(process.execPath, [tsc, "-p", "tsconfig.everything.json"], { cwd: project });
    console.log(`compiles: README example and all ${names.length} entry points, TypeScript ${version}`);
  }
}

/** What the installed packages of this repository export with types. */
function entryPoints(project: string): string[] {
  return globSync("node_modules/@defender-endpoint/*/package.json", { cwd: project }).flatMap((path) => {
    const manifest: { name: string; exports: Record<string, string | { types?: string }> } = JSON.parse(
      readFileSync(join(project, path), "utf8"),
    );
    return Object.entries(manifest.exports)
      .filter(([, target]) => typeof target === "object" && target.types !== undefined)
      .map(([entry]) => entry.replace(".", manifest.name));
  });
}

function compilerName(version: string): string {
  return `typescript-${version}`;
}

function writeConfig(file: string, source: string, options: object): void {
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    target: "es2023",
    module: "nodenext",
    lib: ["es2023", "dom", "dom.iterable"],
    types: ["node"],
    noEmitOnError: true,
    ...options,
  };
  writeFileSync(file, JSON.stringify({ compilerOptions, files: [source] }));
}
