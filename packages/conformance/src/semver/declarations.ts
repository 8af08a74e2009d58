import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import ts from "typescript-with-api";
import { isRecord } from "../../../contracts/src/json.ts";
import { ReleaseError } from "./release-error.ts";
import type { WorkspacePackage } from "./workspace.ts";

export interface Declarations {
  /** The file of each entry point that has types. */
  readonly entries: Readonly<Record<string, string>>;
  /** The files that these reach, by their path in the package. */
  readonly files: Readonly<Record<string, string>>;
}

const require = createRequire(import.meta.url);
const sourceCondition = "@defender-endpoint/source";

/** The public types of packages, emitted from their sources all at once. Private files that no entry point reaches stay out. */
export async function emitDeclarations(
  root: string,
  packages: readonly WorkspacePackage[],
): Promise<ReadonlyMap<string, Declarations>> {
  const output = mkdtempSync(join(tmpdir(), "defender-endpoint-types-"));
  try {
    await compile(root, locateSources(packages), output);
    return new Map(packages.map((one) => [one.name, collect(one, join(output, relative(root, one.directory)))]));
  } finally {
    rmSync(output, { recursive: true });
  }
}

function readSources({ manifest }: WorkspacePackage): Record<string, string> {
  const sources = Object.entries(manifest.exports ?? {}).flatMap(([entry, target]) => {
    const source = isRecord(target) ? target[sourceCondition] : undefined;
    return typeof source === "string" ? [[entry, source] as const] : [];
  });
  return Object.fromEntries(sources);
}

/** The source of every entry point, by the name that it is imported under. */
function locateSources(packages: readonly WorkspacePackage[]): Record<string, string> {
  const sources = packages.flatMap((one) =>
    Object.entries(readSources(one)).map(([entry, path]) => [join(one.name, entry), join(one.directory, path)]),
  );
  return Object.fromEntries(sources);
}

async function compile(root: string, sources: Readonly<Record<string, string>>, output: string): Promise<void> {
  const config = {
    extends: join(root, "tsconfig.base.json"),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      removeComments: true,
      rootDir: root,
      outDir: output,
      types: ["node"],
      typeRoots: [dirname(dirname(require.resolve("@types/node/package.json")))],
      // Found through node_modules they would be taken for somebody else's packages, of which nothing is emitted.
      paths: Object.fromEntries(Object.entries(sources).map(([name, path]) => [name, [path]])),
    },
    files: Object.values(sources),
  };
  writeFileSync(join(output, "tsconfig.json"), JSON.stringify(config));
  const tsc = join(dirname(require.resolve("typescript/package.json")), "bin/tsc");
  await new Promise<void>((done, fail) => {
    execFile(process.execPath, [tsc, "-p", output, "--pretty", "false"], { cwd: root }, (error, stdout, stderr) => {
      if (error === null) return done();
      const problem = (stdout || stderr).trim().split("\n").slice(0, 5).join("\n");
      fail(new ReleaseError(`The published packages do not compile. Mend this first:\n${problem}`));
    });
  });
}

function collect(one: WorkspacePackage, folder: string): Declarations {
  const entries = Object.fromEntries(
    Object.entries(readSources(one)).map(([entry, path]) => [entry, declarationOf(join(path))]),
  );
  const files: Record<string, string> = {};
  const open = Object.values(entries);
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (path in files) continue;
    const file = join(folder, path);
    if (path.startsWith("..") || !existsSync(file)) {
      throw new ReleaseError(
        `The types of ${one.name} need ${path}, which it does not publish. Move it into the package.`,
      );
    }
    const text = readFileSync(file, "utf8");
    files[path] = text;
    const imports = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
    const own = imports.filter((name) => name.startsWith("."));
    open.push(...own.map((name) => declarationOf(join(dirname(path), name))));
  }
  return { entries, files };
}

function declarationOf(path: string): string {
  return path.replace(/(\.d)?\.[jt]sx?$/, ".d.ts");
}
