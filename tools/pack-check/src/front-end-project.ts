import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { run } from "./command.ts";
import { blockOfReadme, commandsToRun, packagesToInstall, readme, sectionsOfGuide } from "./front-end-guide.ts";

/** A project such as a front end's, in which the guide for front ends and the README of the mocks are followed. */
export interface FrontEndProject {
  readonly folder: string;
  /** The section of the guide that says what is installed. */
  readonly runner: string;
  /** The other sections that are followed here. */
  readonly sections: readonly string[];
  /** How a test file that is not the guide's is run. */
  readonly command: string;
}

/** A test that swallows what goes wrong, as code under test may. The mocks must fail it, and not the other. */
const careless = `
import { setupDefenderServer } from "@defender-endpoint/mocks/node";
setupDefenderServer();
const ask = (ip) => fetch("https://api.security.microsoft.com/api/ips/" + ip + "/stats").catch(() => {});
test("is careful", async () => expect(await ask("8.8.8.8")).toBeDefined());
test("is careless", async () => expect(await ask("undefined")).toBeDefined());
`;

/** What is asked of the README's small world: what it says about 24 hours and 30 days. */
const countsOfWorld = `
const ask = (hours) => fetch("https://api.security.microsoft.com/api/ips/8.8.8.8/stats?lookBackHours=" + hours);
const count = async (hours) => (await (await ask(hours)).json()).organizationPrevalence;
console.log(await count(24), await count(720));
`;

/** Writes the guide's files into the project, and removes what was in it. */
export function writeFrontEnd({ folder, runner, sections }: FrontEndProject): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  for (const { file, text } of sectionsOfGuide([runner, ...sections])) {
    if (file !== undefined) writeFileSync(join(folder, file), text);
  }
}

/**
 * Installs what the guide says, with the packed packages in place of the published ones. The guide names no versions, and leaves out
 * what every project has.
 */
export async function installFrontEnd(
  { folder, runner }: FrontEndProject,
  tarballs: readonly string[],
  versions: Readonly<Record<string, string>>,
): Promise<void> {
  const pinned = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  const missing = packagesToInstall(runner).filter(
    (name) => !(name in versions) && name !== "@defender-endpoint/mocks",
  );
  if (missing.length > 0) throw new Error(`The guide has ${missing.join(", ")} installed, of which no version is set.`);
  const options = ["--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline"];
  await run("npm", ["install", ...options, ...tarballs, ...pinned], { cwd: folder });
}

/** Runs what the guide runs, then the README's example, and then a test that must fail, on a Node. Resolves with what it did. */
export async function testFrontEnd(
  { folder, runner, sections, command }: FrontEndProject,
  node = process.execPath,
): Promise<string[]> {
  const env = {
    NO_COLOR: "1",
    FORCE_COLOR: "0",
    PATH: `${dirname(node)}${delimiter}${process.env["PATH"]}`,
  };
  // The runners' own limits are of seconds: how fast the machine is, is not what is checked.
  const shell = (line: string) =>
    run("sh", ["-c", /\b(vitest|jest)\b/.test(line) ? `${line} --testTimeout=600000` : line], { cwd: folder, env });
  const done: string[] = [];
  for (const line of commandsToRun([runner, ...sections])) {
    await shell(line);
    done.push(`runs: guide for front ends: ${line}`);
  }

  writeFileSync(join(folder, "readme.test.js"), blockOfReadme(""));
  await shell(`${command} readme.test.js`);
  done.push(`runs: README example of the mocks, ${runner}`);

  writeFileSync(join(folder, "world.mjs"), `${blockOfReadme("A small world")}${countsOfWorld}`);
  const counts = await shell("node world.mjs");
  if (counts !== "12 13\n") throw new Error(`The README's small world was to count 12 and 13 devices, but: ${counts}`);
  done.push(`runs: the README's small world, ${runner}`);

  writeFileSync(join(folder, "careless.test.js"), careless);
  const outcome = await shell(`${command} careless.test.js`).catch((error: Error) => error.message);
  const reason = "GET /api/ips/{ip}/stats: the service refuses it: IP address undefined is invalid.";
  if (!outcome.includes(reason) || !/Tests:? +1 failed.+1 passed/.test(outcome)) {
    throw new Error(`Of two tests ${runner} was to fail the careless one, with the reason, but: ${outcome}`);
  }
  return [...done, `fails, as it must: a careless test, ${runner}`];
}

/** Compiles all that the guide and the mocks' README show, in the project that has the types for it. Resolves with what it did. */
export async function compileFrontEnd({ folder }: FrontEndProject): Promise<string> {
  readme.forEach(({ text }, index) => {
    writeFileSync(join(folder, `readme-${index}.ts`), text);
  });
  const compilerOptions = {
    strict: true,
    noEmit: true,
    allowJs: true,
    target: "es2023",
    module: "esnext",
    moduleResolution: "bundler",
    lib: ["es2023", "dom", "dom.iterable"],
    types: ["vitest/globals"],
    // The declarations of MSW and vitest are not ours to check.
    skipLibCheck: true,
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
  await run("tsc", ["-p", "tsconfig.json"], { cwd: folder });
  return `compiles: guide for front ends and ${readme.length} blocks of the mocks' README`;
}
