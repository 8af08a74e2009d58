import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { type EmulatorService, startEmulatorService } from "./emulator-service.ts";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
// Refused and lost calls included, under the quota of a minute: no test waits for it.
const ips = Array.from({ length: 50 }, (_, index) => `192.0.2.${index}`);
const report = ips
  .map((ip, index) => `${index}: beacon to ${ip.replace(/\.(?=\d+$)/, "[.]")}:443, again ${ip}\n`)
  .join("");

let service: EmulatorService;
let answers: string;
beforeEach(async () => {
  service = await startEmulatorService();
  const folder = mkdtempSync(join(tmpdir(), "mde-pipe-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  answers = join(folder, "answers.ndjson");
});

/** `mde` as a process of its own, with the report in its standard input. */
function mde(...args: string[]): ChildProcess & { stdout: NodeJS.ReadableStream; stderr: NodeJS.ReadableStream } {
  const argv = ["--conditions=@defender-endpoint/source", main, "ip", "stats", "--extract", "--format", "csv", ...args];
  const child = spawn(process.execPath, argv, {
    env: {
      AZURE_TENANT_ID: "demo",
      AZURE_CLIENT_ID: "emulator",
      AZURE_CLIENT_SECRET: "emulator-secret",
      AZURE_AUTHORITY_HOST: service.url,
      MDE_BASE_URL: service.url,
    },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  child.stdin.on("error", () => {}).end(report);
  return child;
}

async function outcome(child: ReturnType<typeof mde>) {
  const [stdout, stderr, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { exitCode, stderr, rows: stdout.trimEnd().split("\n").slice(1) };
}

const unique = (values: readonly string[]) => new Set(values).size;

test("a report in a pipe becomes a row for each address", async () => {
  const { exitCode, stderr, rows } = await outcome(mde());
  expect({ exitCode, stderr, rows: unique(rows) }).toEqual({ exitCode: 0, stderr: "", rows: 50 });
  expect(service.answered.toSorted()).toEqual(ips.toSorted());
});

test("a reader that has seen enough, as head has, ends it without an error, and what was answered is kept", async () => {
  const child = mde("--resume", answers);
  const closed = once(child, "close");
  child.stdout.once("data", () => child.stdout.destroy());
  const [[exitCode], stderr] = await Promise.all([closed, text(child.stderr)]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  const { rows } = await outcome(mde("--resume", answers));
  expect([unique(rows), service.answered.length, unique(service.answered)]).toEqual([50, 50, 50]);
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s halfway exits 1 and says how to go on; going on asks nothing twice and loses nothing",
  async (signal) => {
    const child = mde("--resume", answers);
    service.onAnswer = (count) => count === 20 && child.kill(signal);
    const stopped = await outcome(child);
    expect(stopped.exitCode).toBe(1);
    expect(stopped.stderr).toMatch(/^mde: stopped when \d+ of 50 addresses were looked up\. The same command goes on/m);
    expect(stopped.rows.length).toBe(service.answered.length);
    const { exitCode, rows } = await outcome(mde("--resume", answers));
    expect({ exitCode, rows: unique(rows) }).toEqual({ exitCode: 0, rows: 50 });
    expect([service.answered.length, unique(service.answered)]).toEqual([50, 50]);
  },
);

test("killed at once, it asks again for no more than what was on its way", async () => {
  const child = mde("--resume", answers);
  service.onAnswer = (count) => count === 20 && child.kill("SIGKILL");
  const { exitCode } = await outcome(child);
  expect(exitCode).toBeNull();
  const { rows } = await outcome(mde("--resume", answers));
  expect(unique(rows)).toBe(50);
  // 8 calls are in flight at once, and some of their answers may not have reached the file.
  expect(service.answered.length).toBeLessThanOrEqual(50 + 16);
});

test("a token that expires midway is renewed, and nobody notices", async () => {
  service.onAnswer = (count) => count === 20 && service.advance(2 * 3_600_000);
  const { exitCode, stderr, rows } = await outcome(mde());
  expect({ exitCode, stderr, rows: unique(rows) }).toEqual({ exitCode: 0, stderr: "", rows: 50 });
  expect([service.answered.length, unique(service.answered)]).toEqual([50, 50]);
});

test("a service that restarts midway, with other keys, is waited for", async () => {
  let restarted: Promise<void> | undefined;
  service.onAnswer = (count) => {
    if (count === 20) restarted ??= service.restart();
  };
  const { exitCode, stderr, rows } = await outcome(mde());
  await restarted;
  expect({ exitCode, stderr, rows: unique(rows) }).toEqual({ exitCode: 0, stderr: "", rows: 50 });
});
