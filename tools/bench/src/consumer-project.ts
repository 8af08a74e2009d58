import { cpSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readDocument } from "@defender-endpoint/spec/document";
import { generateFiles } from "@defender-endpoint/types/generate/generated-files";
import { compile } from "./compile.ts";
import { consumers } from "./consumers.ts";
import { growDocument } from "./synthetic-document.ts";

const packages = join(import.meta.dirname, "../../../packages");

/** Writes the client's declarations to a folder, as users install them. */
export function emitClient(folder: string): void {
  const client = join(packages, "client");
  const config = join(folder, "client.json");
  const compilerOptions = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: packages,
    outDir: join(folder, "emitted"),
    typeRoots: [join(client, "node_modules/@types")],
  };
  // From source, as nothing needs to be built for it: the declarations of the types come along, and are left behind.
  const settings = {
    extends: join(client, "tsconfig.json"),
    files: [join(client, "src/index.ts")],
    include: [],
    compilerOptions,
  };
  writeFileSync(config, JSON.stringify(settings));
  compile("7", config);
  cpSync(join(folder, "emitted/client/src"), join(folder, "client/dist"), { recursive: true });
  cpSync(join(client, "package.json"), join(folder, "client/package.json"));
}

/**
 * Writes a project that uses this client with a contract of some size.
 * Resolves with the configuration of each consumer, by its name.
 */
export async function writeProject(folder: string, size: number): Promise<Record<string, string>> {
  const project = join(folder, `project-${size}`);
  install(project, "@defender-endpoint/types", await emitTypes(folder, size));
  install(project, "@defender-endpoint/client", join(folder, "client"));
  const openapiFetch = realpathSync(join(packages, "client/node_modules/openapi-fetch"));
  install(project, "openapi-fetch", openapiFetch);
  install(project, "openapi-typescript-helpers", join(openapiFetch, "../openapi-typescript-helpers"));
  writeFileSync(join(project, "package.json"), '{ "type": "module" }');
  const configs: Record<string, string> = {};
  for (const [name, source] of Object.entries(consumers)) {
    writeFileSync(join(project, `${name}.ts`), source(size));
    configs[name] = join(project, `${name}.json`);
    const compilerOptions = {
      strict: true,
      module: "nodenext",
      target: "es2023",
      lib: ["es2023", "dom"],
      types: [],
      noEmit: true,
      skipLibCheck: true,
      preserveSymlinks: true,
    };
    writeFileSync(configs[name], JSON.stringify({ compilerOptions, files: [`${name}.ts`] }));
  }
  return configs;
}

/** Writes the declarations of the types of a contract of this size. */
async function emitTypes(folder: string, size: number): Promise<string> {
  const types = join(folder, `types-${size}`);
  cpSync(join(packages, "types/src"), join(types, "src"), { recursive: true });
  cpSync(join(packages, "types/package.json"), join(types, "package.json"));
  const generated = await generateFiles(growDocument(readDocument().document, size));
  for (const [name, content] of Object.entries(generated)) {
    const file = join(types, "src/generated", name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const config = join(types, "tsconfig.json");
  const compilerOptions = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: "src",
    outDir: "dist",
  };
  // What the client's declarations name.
  const files = ["src/index.ts", "src/answer-validation.ts"];
  const settings = { extends: join(packages, "../tsconfig.base.json"), files, compilerOptions };
  writeFileSync(config, JSON.stringify(settings));
  compile("7", config);
  return types;
}

function install(project: string, name: string, target: string): void {
  const link = join(project, "node_modules", name);
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(target, link);
}
