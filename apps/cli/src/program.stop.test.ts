import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
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
