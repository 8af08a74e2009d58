import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { serve } from "../../test/serving.ts";
import { testTerminal } from "../../test/terminal.ts";
import { listen } from "../http/listen.ts";
import { runCommandLine } from "./run-command-line.ts";

test("it prints one line with its URL, answers there, and ends with 0 when stopped", async () => {
  const { url, terminal, stop } = await serve(["--port", "0", "--database", ":memory:"]);
  expect(terminal.output()).toMatch(
    /^Emulator ready on http:\/\/127\.0\.0\.1:\d+ \(no telemetry yet in memory; documentation on \S+\/docs\)\n$/,
  );
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect(await stop()).toBe(0);
  expect(terminal.errors()).toBe("");
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
});

test("EMULATOR_PORT is the port unless --port says otherwise", async () => {
  const holder = createServer();
  const taken = await listen(holder, 0, "127.0.0.1");
  onTestFinished(() => void holder.close());
  const message = `defender-endpoint-emulator: Port ${taken} is in use. Choose another one with --port or the variable EMULATOR_PORT; 0 takes any.\n`;
  for (const [argv, env] of [
    [[], { EMULATOR_PORT: String(taken) }],
    [["--port", String(taken)], { EMULATOR_PORT: "nonsense" }],
  ] as const) {
    const terminal = testTerminal({ env });
    expect(await runCommandLine(["serve", "--database", ":memory:", ...argv], terminal)).toBe(1);
    expect([terminal.errors(), terminal.output()]).toEqual([message, ""]);
  }
});

test("a host that is not this machine's is one line and exit code 1", async () => {
  const terminal = testTerminal();
  expect(
    await runCommandLine(["serve", "--database", ":memory:", "--port", "0", "--host", "192.0.2.1"], terminal),
  ).toBe(1);
  expect(terminal.errors()).toBe(
    "defender-endpoint-emulator: Cannot listen on 192.0.2.1, port 0: EADDRNOTAVAIL. Choose an address of this machine with --host, and a port from 1024 on with --port.\n",
  );
});

test("a database that cannot be used is one line and exit code 1", async () => {
  const terminal = testTerminal();
  expect(await runCommandLine(["serve", "--port", "0", "--database", "/nowhere/telemetry.sqlite"], terminal)).toBe(1);
  expect(terminal.errors()).toMatch(
    /^defender-endpoint-emulator: The database \/nowhere\/telemetry\.sqlite cannot be used: .*\n$/,
  );
});

test("listening on every address comes with a warning", async () => {
  const { terminal, stop } = await serve(["--port", "0", "--database", ":memory:", "--host", "0.0.0.0"]);
  expect(terminal.errors()).toMatch(/^Whoever reaches 0\.0\.0\.0 can sign in: the demo secret is public\./);
  expect(await stop()).toBe(0);
});

test("--control off takes the control interface away, --now stops the clock", async () => {
  const open = await serve(["--port", "0", "--database", ":memory:", "--now", "2017-08-29T13:36:00Z"]);
  expect(await (await fetch(`${open.url}/_emulator/clock`)).json()).toEqual({ now: "2017-08-29T13:36:00Z" });
  expect(await open.stop()).toBe(0);
  const shut = await serve(["--port", "0", "--database", ":memory:", "--control", "off"]);
  expect((await fetch(`${shut.url}/_emulator/clock`)).status).toBe(404);
  expect(await shut.stop()).toBe(0);
});

test("a web page of another site cannot control it", async () => {
  const { url, stop } = await serve(["--port", "0", "--database", ":memory:"]);
  const init = { method: "POST", headers: { Origin: "https://site.example" } };
  expect((await fetch(`${url}/_emulator/reset`, init)).status).toBe(403);
  expect(await stop()).toBe(0);
});

test("--sample fills a named database, whose line says so", async () => {
  const folder = mkdtempSync(join(tmpdir(), "serve-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "demo.sqlite");
  const { terminal, stop } = await serve(["--port", "0", "--database", file, "--sample"]);
  expect(terminal.output()).toContain(`(sample telemetry in ${file}; `);
  expect(await stop()).toBe(0);
});
