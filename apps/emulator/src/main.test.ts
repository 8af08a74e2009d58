import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { parseTimestamp } from "@defender-endpoint/service";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { emulatorForTest, readJson, signedIn } from "../test/caller.ts";
import { asOf, documentedAnswer, documentedTelemetry, ip } from "../test/documented-example.ts";
import { startProcess } from "../test/emulator-process.ts";
import { openStore } from "./telemetry/open-store.ts";

const url = /http:\/\/127\.0\.0\.1:\d+/;
/** None, or some where an import takes longer than ten seconds. */
const progressLines = /^([█░]+ \d+ % of .* events read, .*\n)*$/;
const question = "/api/ips/10.209.67.177/stats?lookBackHours=48";

let telemetry: string;

beforeAll(() => {
  telemetry = [...documentedTelemetry()].join("");
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "emulator-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test("telemetry of 63,515 devices, imported and asked as of then, gives the documented answer", async () => {
  const folder = newFolder();
  writeFileSync(join(folder, "telemetry.jsonl"), telemetry);
  const imported = await startProcess(["import", "telemetry.jsonl"], folder).ended;
  expect(imported).toMatchObject({ exitCode: 0, errors: expect.stringMatching(progressLines) });
  expect(imported.output).toContain("sightings    63516  63516 new, 0 known already");

  // What import made in this folder is what serve finds in it.
  const { child, printed, ended } = startProcess(["serve", "--port", "0", "--now", asOf], folder);
  onTestFinished(() => void child.kill("SIGKILL"));
  const [origin] = await printed(url);
  const form = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: "emulator",
    client_secret: "emulator-secret",
    scope: "https://api.securitycenter.microsoft.com/.default",
  });
  const signIn = await fetch(`${origin}/contoso/oauth2/v2.0/token`, { method: "POST", body: form });
  const { access_token: token } = await readJson<{ access_token: string }>(signIn);
  const response = await fetch(`${origin}${question}`, { headers: { Authorization: `Bearer ${token}` } });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual(documentedAnswer);

  child.kill("SIGTERM");
  expect(await ended).toMatchObject({ exitCode: 0, signal: null, errors: "" });
});

test("an import that was killed is made whole by importing again", async () => {
  const folder = newFolder();
  const database = join(folder, "telemetry.sqlite");
  const killed = startProcess(["import", "--database", database, "-"]);
  // Enough for some batches to be committed, and then the other half never comes.
  killed.child.stdin?.write(telemetry.slice(0, telemetry.length / 2));
  await committed(database);
  killed.child.kill("SIGKILL");
  expect(await killed.ended).toMatchObject({ signal: "SIGKILL" });

  const again = startProcess(["import", "--database", database, "-"]);
  again.child.stdin?.end(telemetry);
  const { exitCode, output } = await again.ended;
  expect(exitCode).toBe(0);
  expect(output).toMatch(/sightings {4}63516 {2}\d+ new, [1-9]\d* known already/);
  const call = await signedIn(emulatorForTest({ database, now: asOf }));
  expect(await (await call(question)).json()).toEqual(documentedAnswer);
});

test.each(["SIGINT", "SIGTERM"] as const)("%s, even twice as npm sends it, ends it with 0", async (signal) => {
  const { child, printed, ended } = startProcess(["serve", "--port", "0", "--database", ":memory:"]);
  const [origin] = await printed(url);
  // A connection that is kept alive must not hold it up.
  await (await fetch(`${origin}/healthz`)).text();
  child.kill(signal);
  child.kill(signal);
  expect(await ended).toMatchObject({ exitCode: 0, signal: null, errors: "" });
});

test("a reader that closes the pipe after the first line does not end it", async () => {
  const { child, printed, ended } = startProcess(["serve", "--port", "0", "--database", ":memory:"]);
  const [origin] = await printed(url);
  child.stdout?.destroy();
  expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  child.kill("SIGTERM");
  expect(await ended).toMatchObject({ exitCode: 0 });
});

test("usage errors end it with 2", async () => {
  expect(await startProcess(["serve", "--port", "x"]).ended).toMatchObject({ exitCode: 2, output: "" });
});

/** Resolves when some of the telemetry has been committed. */
async function committed(database: string): Promise<void> {
  const store = openStore(database);
  const window = { now: parseTimestamp(asOf) ?? 0n, devicesSince: 0n, seenSince: 0n };
  while ((await store.sightings.statistics({ observable: ip, ...window })).devices === 0) await setImmediate();
  await store.close();
}
