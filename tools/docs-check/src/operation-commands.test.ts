import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import { runCli } from "@defender-endpoint/cli";
import { type RunningEmulator, serveEmulator } from "@defender-endpoint/emulator";
import { operationPages } from "@defender-endpoint/emulator/operation-pages";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { enterStates } from "./enter-states.ts";

let service: RunningEmulator;
beforeAll(async () => {
  service = await serveEmulator({ port: 0, quota: false });
});
afterAll(() => service.close());

/** Runs commands as a reader does, in a folder of theirs, with `setting` before them. */
async function shell(setting: string, commands: string): Promise<{ stdout: string; stderr: string }> {
  const folder = mkdtempSync(join(tmpdir(), "docs-operations-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const script = `set -euo pipefail\n${setting}\n${commands.replaceAll("http://127.0.0.1:4010", service.url)}`;
  return promisify(execFile)("bash", ["--norc", "-c", script], { cwd: folder });
}

// Tells the status of each answer besides.
const curl = `curl() { command curl -w '%{stderr}%{http_code} ' "$@"; }`;
// Tells what it is given, in place of a process for each: words, of which those that are files are found from anywhere.
const variables = ["AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_CLIENT_SECRET", "AZURE_AUTHORITY_HOST", "MDE_BASE_URL"];
const mde = `mde() { printf '%s\\0' ${variables.map((name) => `"$${name}"`).join(" ")}
  for word; do if [ -f "$word" ]; then word=$PWD/$word; fi; printf '%s\\0' "$word"; done; }`;

test.each(operationPages(""))("$operationId gets the answer of its page from curl and from mde", async (page) => {
  const { status, body } = page.scenario.response;
  await enterStates(service.emulator, page.scenario);
  const called = await shell(curl, page.curl);
  expect(called.stderr.trim().split(" ")).toEqual(["200", String(status)]);

  await enterStates(service.emulator, page.scenario);
  const words = (await shell(mde, page.mde)).stdout.split("\0").slice(0, -1);
  const env = Object.fromEntries(variables.map((name, at) => [name, words[at]]));
  let [stdout, stderr] = ["", ""];
  const exitCode = await runCli(words.slice(variables.length), {
    stdin: Readable.from([]),
    stdout: { write: (text) => (stdout += String(text)) },
    stderr: { write: (text) => (stderr += String(text)) },
    env,
    fetch: (input, init) => service.emulator.fetch(new Request(input, init)),
  });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(stdout !== "").toBe(body !== undefined);
  expect(called.stdout !== "").toBe(body !== undefined);
});
