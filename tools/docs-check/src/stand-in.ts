/**
 * What `npm`, `npx` and `mde` are for a shell block: the commands of this repository run from source, packages to install must exist,
 * and scripts that take minutes must be in package.json. Anything else is an error.
 */
import { spawn } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");
const commands: Readonly<Record<string, string>> = {
  mde: "apps/cli/src/main.ts",
  emulator: "apps/emulator/src/main.ts",
  "@defender-endpoint/emulator": "apps/emulator/src/main.ts",
  "defender-endpoint-contracts": "packages/contracts/src/main.ts",
};

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

function readManifest(file: string): Manifest {
  return JSON.parse(readFileSync(join(root, file), "utf8"));
}

async function run(command: string, args: readonly string[]): Promise<number> {
  const main = commands[command];
  if (main === undefined) return fail(`${command} is no command of this repository.`);
  const serves = main.includes("emulator") && args[0] === "serve";
  // Any free port: the documented one may be taken where the tests run.
  const port = serves && !args.includes("--port") ? ["--port", "0"] : [];
  const argv = ["--conditions=@defender-endpoint/source", join(root, main), ...args, ...port];
  const child = spawn(process.execPath, argv, { stdio: ["inherit", serves ? "pipe" : "inherit", "inherit"] });
  // A server has shown what it can when it says where it is.
  child.stdout?.on("data", (text) => /http:\/\//.test(String(text)) && child.kill("SIGTERM"));
  return new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
}

async function npm([first = "", ...rest]: readonly string[]): Promise<number> {
  if (first === "install") return install(rest.filter((arg) => !arg.startsWith("-")));
  const [script = "", ...args] = (first === "run" ? rest : [first, ...rest]).filter(
    (arg) => !["-s", "--"].includes(arg),
  );
  if (!readManifest("package.json").scripts?.[script]) return fail(`package.json has no script ${script}.`);
  return script in commands ? run(script, args) : 0;
}

function install(packages: readonly string[]): number {
  const manifests = globSync(["spec/package.json", "packages/*/package.json", "apps/*/package.json"], {
    cwd: root,
  }).map(readManifest);
  const published = manifests.filter((manifest) => !manifest.private);
  const known = published.flatMap(({ name, peerDependencies = {} }) => [name, ...Object.keys(peerDependencies)]);
  const unknown = packages.filter((name) => !known.includes(name));
  return unknown.length > 0 ? fail(`Neither published here nor a peer of what is: ${unknown.join(", ")}.`) : 0;
}

function fail(message: string): number {
  console.error(message);
  return 1;
}

const [name = "", ...args] = process.argv.slice(2);
process.exitCode = await (name === "npm"
  ? npm(args)
  : name === "npx"
    ? run(args[0] ?? "", args.slice(1))
    : run(name, args));
