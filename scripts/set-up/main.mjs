/**
 * Installs what the lockfiles pin, unless that is done: `main.mjs start` what starting needs, `main.mjs all` what tests need too.
 * It runs on whatever Node the machine has. What it says goes to standard error, which leaves the output to what runs next.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installed, missing, root, stateFile, wanted } from "./installation.mjs";
import { requireNode } from "./node-version.mjs";

requireNode();
const hash = wanted();
const found = installed();
// Tests' packages that are there stay: without them the next `npm test` would have to install once more.
const everything = process.argv[2] === "all" || found.everything;
if (found.hash !== hash || everything !== found.everything) install();

function install() {
  requireWritable();
  announce();
  rmSync(stateFile, { force: true });
  const folder = join(root, "scripts/set-up");
  // In that folder npm heeds its lockfile and settings: it checks the hash of pnpm, and pnpm that of everything else.
  run("npm", ["ci"], folder, "ignore");
  const pnpm = join(folder, "node_modules/pnpm/bin/pnpm.cjs");
  const scope = everything ? [] : ["--prod", "--filter", "defender-endpoint..."];
  // From a start to everything pnpm makes node_modules anew, out of its store, and would ask first.
  const options = ["--frozen-lockfile", "--config.confirm-modules-purge=false", ...scope];
  const quiet = process.stderr.isTTY && !process.env["CI"] ? [] : ["--loglevel=error"];
  run(process.execPath, [pnpm, "install", ...options, ...quiet], root, 2);
  const lacking = missing();
  if (lacking.length > 0)
    fail(`npm did not give ${lacking.join(", ")}, or not with the hash of the lockfile. The same command tries again.`);
  requireRunner();
  writeFileSync(stateFile, hash);
}

function announce() {
  const isWhole = found.hash !== undefined && everything === found.everything;
  const all = "Installing what the tests need from npm: 1.1 GB, the first time in one to four minutes.";
  const start = "Installing what a start needs from npm: 330 MB, the first time in half a minute to two minutes.";
  console.error(isWhole ? "Installing what has changed since the last time." : everything ? all : start);
}

/** @type {(command: string, args: readonly string[], cwd: string, output: "ignore" | 2) => void} */
function run(command, args, cwd, output) {
  const { status, signal, error } = spawnSync(command, args, { cwd, stdio: ["ignore", output, 2] });
  if (status === 0) return;
  const reason = error?.message ?? (signal ? `${command} was ended by ${signal}` : "the reason is above");
  fail(`The installation is not whole: ${reason}. The same command goes on with it.`);
}

/** What belongs to another user, such as the one that installed it with sudo, is told before npm and pnpm tell it at length. */
function requireWritable() {
  const folders = [root, join(root, "scripts/set-up"), join(root, "node_modules")];
  try {
    for (const folder of folders.filter((path) => existsSync(path))) accessSync(folder, constants.W_OK);
  } catch (error) {
    fail(`Nothing can be installed: ${error instanceof Error ? error.message : error}.`);
  }
}

/** Where npm has no Node for a platform, everything runs on that of the machine, which must know TypeScript. */
function requireRunner() {
  if (existsSync(join(root, "node_modules/.bin/node")) || process.features.typescript) return;
  const platform = `${process.platform} ${process.arch}`;
  fail(
    `npm has no Node for ${platform} that could be brought along, and ${process.version} is too old. Install Node 24 and start again.`,
  );
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exit(1);
}
