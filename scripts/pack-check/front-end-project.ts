import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { run } from "./command.ts";
import { commandsToRun, packagesToInstall, readme, sectionsOfGuide } from "./front-end-guide.ts";

/** A project such as a front end's, in which the guide for front ends and the README of the mocks are followed. */
export interface FrontEndProject {
  readonly folder: string;
  /** The section of the guide that says what is installed. */
  readonly runner: string;
  /** The other sections that are followed here. */
  readonly sections: readonly string[];
  /** The versions of what is installed. The guide names none, and leaves out what every project has. */
  readonly versions: Readonly<Record<string, string>>;
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

/** Installs what the guide says, with the packed packages in place of the published ones, and writes the guide's files. */
export async function installFrontEnd(project: FrontEndProject, tarballs: readonly string[]): Promise<void> {
  const { folder, runner, sections, versions } = project;
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  const packed = tarballs.filter((tarball) => ["types.tgz", "mocks.tgz"].includes(basename(tarball)));
  const pinned = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  const missing = packagesToInstall(runner).filter(
    (name) => !(name in versions) && name !== "@defender-endpoint/mocks",
  );
  if (missing.length > 0) throw new Error(`The guide has ${missing.join(", ")} installed, of which no version is set.`);
  const options = ["--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline"];
  await run("npm", ["install", ...options, ...packed, ...pinned], { cwd: folder });
  for (const { file, text } of sectionsOfGuide([runner, ...sections])) {
    if (file !== undefined) writeFileSync(join(folder, file), text);
  }
}

/** Runs what the guide runs, then the README's example, and then a test that must fail. */
export async function testFrontEnd({ folder, runner, sections, command }: FrontEndProject): Promise<void> {
  const shell = (line: string) => run("sh", ["-c", line], { cwd: folder, env: { NO_COLOR: "1", FORCE_COLOR: "0" } });
  for (const line of commandsToRun([runner, ...sections])) {
    await shell(line);
    console.log(`runs: guide for front ends: ${line}`);
  }

  const [example] = readme;
  if (!example?.text.includes("./show-statistics.js")) throw new Error("The mocks' README has no example of a test.");
  writeFileSync(join(folder, "readme.test.js"), example.text);
  await shell(`${command} readme.test.js`);
  console.log(`runs: README example of the mocks, ${runner}`);

  writeFileSync(join(folder, "careless.test.js"), careless);
  const outcome = await shell(`${command} careless.test.js`).catch((error: Error) => error.message);
  const reason = "GET /api/ips/{ip}/stats: the service refuses it: IP address undefined is invalid.";
  if (!outcome.includes(reason) || !/Tests:? +1 failed.+1 passed/.test(outcome)) {
    throw new Error(`Of two tests ${runner} was to fail the careless one, with the reason, but: ${outcome}`);
  }
  console.log(`fails, as it must: a careless test, ${runner}`);
}

/** Compiles all that the guide and the mocks' README show, in the project that has the types for it. */
export async function compileFrontEnd({ folder }: FrontEndProject): Promise<void> {
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
  console.log(`compiles: guide for front ends and ${readme.length} blocks of the mocks' README`);
}
