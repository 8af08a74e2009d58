import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import ts from "typescript-with-api";
import type { PublishedPackage, Release } from "../release.ts";

export type Side = "before" | "now";

/** Where the packages that a package depends on are looked for. */
export type FolderOf = (packageName: string) => string;

/** The declarations of two releases in one program, so that the compiler can compare them. */
export interface DeclaredProgram {
  readonly checker: ts.TypeChecker;
  /** The module behind an entry point; undefined where it has no declarations. */
  moduleOf(side: Side, packageName: string, entry: string): ts.Symbol | undefined;
  /** The package that a symbol is declared in; undefined for those of other people's packages. */
  ownerOf(symbol: ts.Symbol): string | undefined;
  /** What does not compile. */
  problems(): readonly { packageName: string; path: string; message: string }[];
}

const require = createRequire(import.meta.url);

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: ["node"],
  typeRoots: [dirname(dirname(require.resolve("@types/node/package.json")))],
  strict: true,
  exactOptionalPropertyTypes: true,
  allowImportingTsExtensions: true,
  noEmit: true,
};

/** What other people's packages declare: nine tenths of all there is to read, and the same for every comparison. */
const foreignFiles = new Map<string, ts.SourceFile | undefined>();

/** Both trees exist in memory only, each in a folder that no file system has. */
export function declareProgram(before: Release, now: Release, folderOf: FolderOf): DeclaredProgram {
  const sides = { before: before.packages, now: now.packages };
  const files = new Map<string, { text: string; side: Side; packageName: string; path: string }>();
  for (const side of ["before", "now"] as const) {
    for (const [packageName, { declarations }] of sides[side]) {
      for (const [path, text] of Object.entries(declarations)) {
        files.set(fileName(side, packageName, path), { text, side, packageName, path });
      }
    }
  }
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path)?.text ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const file = files.get(path);
    if (file) return ts.createSourceFile(path, file.text, version, true);
    const known = foreignFiles.get(path) ?? getSourceFile(path, version, ...rest);
    foreignFiles.set(path, known);
    return known;
  };
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text: name }) => {
      const importer = files.get(from);
      const own = importer && resolveOwn(name, from, importer.side, sides[importer.side]);
      if (own !== undefined && files.has(own)) {
        return { resolvedModule: { resolvedFileName: own, extension: ts.Extension.Dts } };
      }
      const origin = importer ? join(folderOf(importer.packageName), "package.json") : from;
      return ts.resolveModuleName(name, origin, options, host);
    });
  const program = ts.createProgram([...files.keys()], options, host);
  const checker = program.getTypeChecker();
  return {
    checker,
    moduleOf(side, packageName, entry) {
      const path = sides[side].get(packageName)?.surface.entries[entry];
      const source = path === undefined ? undefined : program.getSourceFile(fileName(side, packageName, path));
      return source && checker.getSymbolAtLocation(source);
    },
    ownerOf(symbol) {
      const [declaration] = symbol.declarations ?? [];
      return declaration && files.get(declaration.getSourceFile().fileName)?.packageName;
    },
    problems: () =>
      [...files].flatMap(([name, { packageName, path }]) =>
        diagnose(program, name).map((message) => ({ packageName, path, message })),
      ),
  };
}

function fileName(side: Side, packageName: string, path: string): string {
  return `/${side}/${packageName}/${path}`;
}

function resolveOwn(
  name: string,
  from: string,
  side: Side,
  packages: ReadonlyMap<string, PublishedPackage>,
): string | undefined {
  if (name.startsWith(".")) return `${join(dirname(from), name).replace(/(\.d)?\.[jt]sx?$/, "")}.d.ts`;
  const [packageName = name] = /^(@[^/]+\/)?[^/]+/.exec(name) ?? [];
  const path = packages.get(packageName)?.surface.entries[`.${name.slice(packageName.length)}`];
  return path === undefined ? undefined : fileName(side, packageName, path);
}

function diagnose(program: ts.Program, name: string): string[] {
  const source = program.getSourceFile(name);
  const diagnostics = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}
