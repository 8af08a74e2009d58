import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { growWorkspace } from "../synthetic/grown-workspace.ts";
import { compile } from "./compile.ts";
import { consumers } from "./consumers.ts";

/** Each needs the declarations of those before it. */
const packages = ["types", "service", "client", "mocks"];

/**
 * Writes programs that use the packages as they are published, of a contract with the API's first operations.
 * Returns the configuration of each, by its name.
 */
export function writeProject(folder: string, size: number): Record<string, string> {
  const grown = join(folder, `grown-${size}`);
  growWorkspace(grown, size);
  // Unchecked, because packages name operations that a contract of one operation has not; what is measured are the declarations.
  for (const name of packages)
    compile("7", join(grown, "packages", name, "tsconfig.build.json"), "--emitDeclarationOnly", "--noCheck");
  const project = join(grown, "tools/bench/consumers");
  mkdirSync(project);
  const configs: Record<string, string> = {};
  for (const [name, source] of Object.entries(consumers)) {
    const file = name.replaceAll(" ", "-");
    writeFileSync(join(project, `${file}.ts`), source(size));
    configs[name] = join(project, `${file}.json`);
    const compilerOptions = {
      strict: true,
      module: "nodenext",
      target: "es2023",
      lib: ["es2023", "dom", "dom.iterable"],
      types: [],
      noEmit: true,
      skipLibCheck: true,
    };
    writeFileSync(configs[name], JSON.stringify({ compilerOptions, files: [`${file}.ts`] }));
  }
  return configs;
}
