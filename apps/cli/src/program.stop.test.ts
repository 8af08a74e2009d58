import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import { demo, mdeOnEmulator, serverError, sink } from "../test/mde-on-emulator.ts";
import { runCli } from "./program.ts";

const { mde, countCalls, emulator } = mdeOnEmulator();

test("stopped halfway, it prints what was answered, says so, and exits 1", async () => {
  const stop = new AbortController();
  // The second address never comes: standard input stays open.
  const stdin = new PassThrough();
  stdin.write("10.209.67.177\n");
  const stderr = sink();
  const stdout = sink((text) => {
    if (text.startsWith("10.209")) stop.abort();
  });
  const running = runCli(["ip", "stats", "--file", "-", "--format", "csv"], {
    stdin,
    stdout,
    stderr,
    env: demo,
    fetch: (input, init) => emulator.fetch(new Request(input, init)),
    signal: stop.signal,
  });
  expect(await running).toBe(1);
  expect(stdout.text()).toContain("10.209.67.177,3,");
  expect(stderr.text()).toMatch(/^mde: stopped when 1 of at least 1 addresses were looked up\. With --resume FILE/);
});

test.each([
  [[], ""],
  [["--resume", "answers"], " The same command goes on from there."],
])("domains stats %j that waits for more to ask says that it was stopped, and exits 1", async (options, wayOn) => {
  const folder = mkdtempSync(join(tmpdir(), "mde-stop-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const stop = new AbortController();
  // The second name never comes.
  const stdin = new PassThrough();
  stdin.write("a.example\n");
  const stdout = sink(() => stop.abort());
  const stderr = sink();
  const args = options.map((option) => (option === "answers" ? join(folder, option) : option));
  const fetch = (input: string | URL | Request, init?: RequestInit) => emulator.fetch(new Request(input, init));
  const run = { stdin, stdout, stderr, env: demo, fetch, signal: stop.signal };
  expect(await runCli(["domains", "stats", ...args, "--format", "ndjson"], run)).toBe(1);
  expect(stdout.text()).toContain("a.example");
  expect(stderr.text()).toBe(`mde: stopped when 1 of at least 1 were answered, in the order asked.${wayOn}\n`);
});

test.each([
  [["alerts", "update", "a", "--status", "Resolved"], 1],
  [["library", "remove", "a", "b"], 2],
])("%j that is stopped before anything is sent has done nothing, and says so", async (args, total) => {
  const { exitCode, stderr } = await mde([...args, "--yes"], { signal: AbortSignal.abort() });
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: `mde: stopped when 0 of ${total} were done.\n` });
});

test("a wrong secret fails every address: it is said once, stops the rest, and is not in what is printed", async () => {
  const env = { ...demo, AZURE_CLIENT_SECRET: "s3cret-sentinel" };
  const { exitCode, stdout, stderr } = await mde(["ip", "stats", "10.0.0.1", "10.0.0.2"], { env });
  expect(stdout).toMatch(/10\.0\.0\.1.*credential/);
  expect(stderr).toMatch(/^10\.0\.0\.1: .*invalid_client, AADSTS7000215.*\nmde: stopped when 1 of 2 addresses/);
  expect(stdout + stderr).not.toContain("sentinel");
  expect(exitCode).toBe(1);
});

test("--fail-fast stops at the first failure", async () => {
  const asked = countCalls(serverError);
  const many = Array.from({ length: 200 }, (_, index) => `10.0.0.${index}`);
  const { exitCode, stderr } = await mde(["ip", "stats", ...many, "--fail-fast"], asked);
  expect(stderr).toMatch(/mde: stopped when \d+ of 200 addresses/);
  expect(asked.calls.length).toBeLessThan(200);
  expect(exitCode).toBe(1);
});
