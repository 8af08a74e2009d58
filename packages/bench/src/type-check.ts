import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readDocument } from "../../../spec/document.ts";
import { generateOperationTable } from "../../types/generate/operation-table.ts";
import { generateTypes } from "../../types/generate/types.ts";
import { type Measurement, median } from "./measurement.ts";
import { growDocument } from "./synthetic-document.ts";

const sizes = [1, 10, 113];
const rounds = 7;
const packages = join(import.meta.dirname, "../..");

/** As many calls whatever the size, so that only the size of the contract differs. */
const calls = 113;

/** Programs that call the operations in turn and use what each answers. */
const consumers: Readonly<Record<string, (size: number) => string>> = {
  "defender-endpoint": (size) =>
    program(
      'import { createDefenderClient } from "@defender-endpoint/client";',
      'const defender = createDefenderClient({ credential: () => "token" });',
      (n) => {
        const entity = n % size;
        return entity === 0
          ? `(await defender.getIPStatistics({ ip: "10.209.67.177", lookBackHours: 48 })).organizationPrevalence.toFixed();`
          : `(await defender.getEntity${entity}({ id: "1", filter${entity}: "x" })).id.trim();`;
      },
    ),
  "openapi-fetch": (size) =>
    program(
      'import createClient from "openapi-fetch";\nimport type { paths } from "@defender-endpoint/types";',
      'const api = createClient<paths>({ baseUrl: "https://api.security.microsoft.com" });',
      (n) => {
        const entity = n % size;
        return entity === 0
          ? `(await api.GET("/api/ips/{ip}/stats", { params: { path: { ip: "10.209.67.177" }, query: { lookBackHours: 48 } } })).data?.organizationPrevalence.toFixed();`
          : `(await api.GET("/api/entities${entity}/{id}", { params: { path: { id: "1" }, query: { filter${entity}: "x" } } })).data?.id.trim();`;
      },
    ),
};

function program(imports: string, client: string, call: (n: number) => string): string {
  return `${imports}\n${client}\n${Array.from({ length: calls }, (_, n) => call(n)).join("\n")}\nexport {};\n`;
}

interface Check {
  readonly seconds: number;
  readonly instantiations: number;
}

/** What it costs to check a program as the contract grows. Declarations are what users install: built ones. */
export async function measureTypeCheck(): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), "bench-type-check-"));
  try {
    const client = join(packages, "client");
    execFileSync("tsc", [
      "-p",
      join(client, "tsconfig.build.json"),
      "--emitDeclarationOnly",
      "--outDir",
      join(folder, "client/dist"),
    ]);
    cpSync(join(client, "package.json"), join(folder, "client/package.json"));
    const projects: { readonly name: string; readonly config: string; readonly checks: Check[] }[] = [];
    for (const size of sizes) {
      const project = await prepare(folder, size);
      for (const [name, source] of Object.entries(consumers)) {
        const config = join(project, `${name}.json`);
        writeFileSync(join(project, `${name}.ts`), source(size));
        writeFileSync(config, JSON.stringify({ extends: "./base.json", files: [`${name}.ts`] }));
        projects.push({ name: `${name}, ${size} operation${size === 1 ? "" : "s"}`, config, checks: [] });
      }
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const { config, checks } of projects) checks.push(check(config));
    }
    const medians = projects.map(({ name, checks }) => ({
      name: `${name} (${checks[0]?.instantiations.toLocaleString("en")} instantiations)`,
      value: median(checks.map(({ seconds }) => seconds)) * 1000,
    }));
    const base = medians[0]?.value ?? Number.NaN;
    return {
      title: `Type-checking ${calls} calls as the contract grows`,
      unit: "ms",
      how: `TypeScript 7, total time of tsc, median of ${rounds} alternating rounds`,
      rows: medians.map(({ name, value }) => ({ name, value, ratio: value / base })),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A project in which the types are those of a contract of this size. */
async function prepare(folder: string, size: number): Promise<string> {
  const project = join(folder, `project-${size}`);
  const types = join(folder, `types-${size}`);
  cpSync(join(packages, "types/src"), join(types, "src"), { recursive: true });
  const document = growDocument(readDocument().document, size);
  writeFileSync(join(types, "src/generated/openapi.ts"), await generateTypes(JSON.stringify(document)));
  writeFileSync(join(types, "src/generated/operation-table.ts"), generateOperationTable(document));
  // The main entry alone: scenarios and validators stay those of the real contract, and nobody imports them here.
  const config = { extends: join(packages, "../tsconfig.base.json"), files: ["src/index.ts"] };
  cpSync(join(packages, "types/package.json"), join(types, "package.json"));
  emitDeclarations(types, config);
  install(project, "@defender-endpoint/types", types);
  install(project, "@defender-endpoint/client", join(folder, "client"));
  install(project, "openapi-fetch", join(packages, "client/node_modules/openapi-fetch"));
  writeFileSync(join(project, "package.json"), '{ "type": "module" }');
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
  writeFileSync(join(project, "base.json"), JSON.stringify({ compilerOptions }));
  return project;
}

function install(project: string, name: string, target: string): void {
  const link = join(project, "node_modules", name);
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(target, link);
}

/** Writes declarations as building a package does. */
function emitDeclarations(folder: string, config: object): void {
  const compilerOptions = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: "src",
    outDir: "dist",
  };
  const file = join(folder, "tsconfig.json");
  writeFileSync(file, JSON.stringify({ ...config, compilerOptions }));
  execFileSync("tsc", ["-p", file], { stdio: "inherit" });
}

function check(config: string): Check {
  const output = execFileSync("tsc", ["-p", config, "--extendedDiagnostics"], { encoding: "utf8" });
  const figure = (name: string): number => {
    const text = new RegExp(`^${name}:\\s+([\\d.]+)`, "m").exec(output)?.[1];
    if (text === undefined) throw new Error(`tsc printed no '${name}'.`);
    return Number(text);
  };
  return { seconds: figure("Total time"), instantiations: figure("Instantiations") };
}
