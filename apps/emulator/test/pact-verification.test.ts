import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { pactFiles, type Verification, verifyProvider } from "@defender-endpoint/contracts";
import { operationTable } from "@defender-endpoint/types";
import { afterAll, beforeAll, expect, test } from "vitest";
import { patience } from "../../../vitest.base.ts";

/** What the pacts ask of a provider, each beginning with the operation's id. */
const descriptions = pactFiles.flatMap((file): string[] =>
  JSON.parse(readFileSync(file, "utf8")).interactions.map(({ description }: { description: string }) => description),
);
const folder = mkdtempSync(join(tmpdir(), "defender-endpoint-emulator-test-"));
const emulator = startEmulator();
let urls: { providerUrl: string; statesUrl: string; timeout: number };
let verification: Verification;

beforeAll(async () => {
  const url = await readUrl(emulator);
  urls = { providerUrl: url, statesUrl: `${url}/_emulator/states`, timeout: patience };
  verification = await verifyProvider(urls);
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  if (emulator.exitCode !== null) return;
  emulator.kill();
  await once(emulator, "exit");
});

/** The emulator as its users start it: a process of its own. */
function startEmulator(): ChildProcessByStdio<null, Readable, Readable> {
  const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
  const args = ["--conditions=@defender-endpoint/source", main, "serve", "--port", "0"];
  return spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
}

/** What a process says on standard error is shown only if it ends before it has printed its URL. */
function readUrl({ stdout, stderr }: { stdout: Readable; stderr: Readable }): Promise<string> {
  let complaints = "";
  stderr.on("data", (chunk: Buffer) => {
    complaints += chunk.toString("utf8");
  });
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: stdout });
    lines.on("line", (line) => {
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
      if (url !== undefined) resolve(url);
    });
    lines.once("close", () => reject(new Error(`The emulator ended before it printed its URL: ${complaints}`)));
  });
}

test.each(descriptions)("the emulator keeps the contract in %s", (description) => {
  const found = verification.interactions.filter((one) => one.description === description);
  expect(found).toMatchObject([{ outcome: "verified", reasons: [] }]);
});

test("that was every interaction of every operation, and nothing else went wrong", () => {
  expect(new Set(descriptions.map((description) => description.split(" ")[0]))).toEqual(
    new Set(Object.keys(operationTable)),
  );
  expect(verification.interactions).toHaveLength(descriptions.length);
  expect(verification).toMatchObject({ ok: true, problems: [] });
});

const releases = fileURLToPath(new URL("../../../releases", import.meta.url));

/** The versions that were released, the newest first. */
function releasedVersions(): string[] {
  if (!existsSync(releases)) return [];
  const folders = readdirSync(releases, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name).sort((a, b) => b.localeCompare(a, "en", { numeric: true }));
}

const [newest] = releasedVersions();
if (newest === undefined) {
  test("NO RELEASE has been recorded in releases/ yet: there are no older pacts to keep", () => {
    expect(releasedVersions()).toEqual([]);
  });
} else {
  test(`the emulator keeps the pacts of the last release, ${newest}, as well`, async () => {
    const folder = join(releases, newest, "pacts");
    const files = readdirSync(folder).map((file) => join(folder, file));
    const { ok, interactions, problems } = await verifyProvider({ ...urls, pactFiles: files });
    expect(problems).toEqual([]);
    expect(interactions.filter(({ outcome }) => outcome !== "verified")).toEqual([]);
    expect(new Set(interactions.map(({ pact }) => pact))).toEqual(new Set(files));
    expect(ok).toBe(true);
  });
}

/** Verifies the scenario of an address that was never contacted, with this in place of its second state. */
async function verifyInState(state: object): Promise<Verification> {
  const file = pactFiles.find(({ pathname }) => pathname.endsWith("/ip.json")) ?? "";
  const pact: { interactions: { description: string; providerStates: object[] }[] } = JSON.parse(
    readFileSync(file, "utf8"),
  );
  const unseen = pact.interactions.find(({ description }) => description.includes(" unseen: "));
  unseen?.providerStates.splice(1, 1, state);
  const changed = join(folder, "pact.json");
  writeFileSync(changed, JSON.stringify({ ...pact, interactions: [unseen] }));
  return verifyProvider({ ...urls, pactFiles: [changed] });
}

test("with the state that belongs there, the changed pact is verified", async () => {
  const result = await verifyInState({ name: "notContacted", params: { kind: "address", key: "192.0.2.10" } });
  expect(result).toMatchObject({ ok: true, interactions: [{ outcome: "verified" }] });
});

test.each([
  ["a state that the emulator has no handler for", { name: "contactForgotten", params: { ip: "192.0.2.10" } }],
  ["a state whose handler fails", { name: "notContacted", params: { kind: "address", key: "nonsense" } }],
])("%s turns the verification red, although the answer would match", async (_, state) => {
  const { ok, interactions } = await verifyInState(state);
  expect(ok).toBe(false);
  expect(interactions).toMatchObject([
    {
      outcome: "failed",
      reasons: [expect.stringMatching(`state ${state.name} cannot be set up: the states URL answered [45]`)],
    },
  ]);
});
