/**
 * Checks what would be published: builds and packs every package, runs publint and attw on each tarball, installs the tarballs in
 * a project outside the workspace, compiles the README's example there under several TypeScripts, and runs it on every runtime
 * that the client promises. Two more projects follow the guide for front ends, and the generators of others take the contract.
 *
 * A runtime that cannot be had on this machine is reported as not run. `--every-runtime` makes that a failure.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkInstallable, compileExample, installConsumer, readmeExample } from "./consumer-project.ts";
import { checkFrontEnds, type FrontEnds, installFrontEnds } from "./front-ends.ts";
import { checkGenerators, installGenerators } from "./generators/check-generators.ts";
import { checkPackages, packPackages } from "./packages.ts";
import { startPackedEmulator } from "./packed-emulator.ts";
import { browserRuntime } from "./runtimes/browser.ts";
import { installRuntimes, oldestNode } from "./runtimes/installed-runtimes.ts";
import { programRuntimes } from "./runtimes/program-runtimes.ts";
import { runEverywhere } from "./runtimes/runtime.ts";
import { workerRuntime } from "./runtimes/worker.ts";

const { values: options } = parseArgs({ options: { "every-runtime": { type: "boolean", default: false } } });
const scratch = mkdtempSync(join(tmpdir(), "pack-check-"));
const project = newFolder("project");
const folder = newFolder("runtimes");

// Beside the rest: it takes long, and most of it is waiting for the network.
const installing = inBackground(installRuntimes(folder));
const generators = newFolder("generators");
const installingGenerators = inBackground(installGenerators(generators));
let frontEnds: Promise<FrontEnds> | undefined;
try {
  const packages = await packPackages(newFolder("tarballs"));
  const tarballs = packages.map(({ tarball }) => tarball);
  const mocks = packages.find(({ name }) => name === "@defender-endpoint/mocks")?.together ?? [];
  frontEnds = inBackground(installFrontEnds(scratch, mocks));
  await checkPackages(packages);
  await checkInstallable(packages, newFolder("alone"));
  await installConsumer(project, tarballs);
  const emulator = await startPackedEmulator(project);
  try {
    await compileExample(project, readmeExample(emulator.url));
    await installing;
    const runtimes = [...programRuntimes(folder), browserRuntime, workerRuntime(folder)];
    const missing = [
      ...(await runEverywhere(runtimes, { project, emulator: emulator.url })),
      ...(await checkFrontEnds(await frontEnds, await oldestNode(folder))),
    ];
    await installingGenerators;
    const contract = join(project, "node_modules/@defender-endpoint/spec/generated/openapi.json");
    await checkGenerators({ folder: generators, contract, emulator: emulator.url });
    if (options["every-runtime"] && missing.length > 0) throw new Error(`Not run: ${missing.join(", ")}.`);
  } finally {
    await emulator.stop();
  }
} finally {
  await Promise.allSettled([installing, installingGenerators, frontEnds]);
  rmSync(scratch, { recursive: true, force: true });
}

function newFolder(name: string): string {
  const path = join(scratch, name);
  mkdirSync(path);
  return path;
}

/** Whether it failed is asked later, which until then is no unhandled rejection. */
function inBackground<T>(work: Promise<T>): Promise<T> {
  work.catch(() => {});
  return work;
}
