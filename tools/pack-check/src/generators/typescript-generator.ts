import { globSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { run } from "../command.ts";

/** Where a generator works, and whom what it generates calls. */
export interface GeneratorSetting {
  /** In which the generators are installed. */
  readonly folder: string;
  /** The contract, a file. */
  readonly contract: string;
  readonly emulator: string;
  readonly token: string;
}

/** A generator of TypeScript. */
export interface TypeScriptGenerator {
  readonly name: string;
  /** The command, as it is run in its folder, in which the contract is `openapi.json`. */
  readonly command: readonly string[];
  /** Its configuration, by the names of files. */
  readonly files: Readonly<Record<string, string>>;
  /**
   * The body of a program that has `url` and `token`. It asks for the statistics of 10.209.67.177, for the active machines from the
   * `nth` on, and has the first of these isolated: `prevalence`, whether all are active as `filtered`, and `status` are what came of it.
   */
  readonly program: string;
}

/** Has a generator take the contract, compiles what it makes, strictly, and has that call the emulator. Resolves with what it did. */
export async function checkTypeScript(
  { name, command, files, program }: TypeScriptGenerator,
  nth: number,
  { folder, contract, emulator, token }: GeneratorSetting,
): Promise<string> {
  const place = join(folder, name.toLowerCase().replaceAll(" ", "-"));
  mkdirSync(place);
  const [generator = "", ...args] = command;
  for (const [file, text] of Object.entries(files))
    writeFileSync(join(place, file), text.replaceAll("CONTRACT", contract));
  await run(
    join(folder, "node_modules/.bin", generator),
    args.map((one) => one.replace("CONTRACT", contract)),
    { cwd: place },
  );
  const main = join(place, "main.ts");
  writeFileSync(
    main,
    `const [url, token, nth] = ["${emulator}", "${token}", ${nth}] as const;\n${program}\nconsole.log(prevalence, filtered, status);\nexport {};\n`,
  );
  const flags = ["--noEmit", "--strict", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler"];
  const more = ["--allowImportingTsExtensions", "--skipLibCheck", "--lib", "es2022,dom,dom.iterable"];
  const sources = globSync("out/**/*.ts", { cwd: place });
  if (sources.length === 0) throw new Error(`${name} made nothing of the contract.`);
  await run(join(folder, "node_modules/.bin/tsc"), [...flags, ...more, "main.ts", ...sources], { cwd: place });
  // Some of them import without an ending, as bundlers have it.
  await build({ entryPoints: [main], outfile: join(place, "main.mjs"), bundle: true, format: "esm", platform: "node" });
  const printed = (await run(process.execPath, ["main.mjs"], { cwd: place })).trim();
  if (printed !== "63515 true Pending") throw new Error(`${name}: expected 63515 true Pending, but got ${printed}.`);
  return `takes the contract: ${name}, ${sources.length} files that compile; a call, a filter and a body: ${printed}`;
}
