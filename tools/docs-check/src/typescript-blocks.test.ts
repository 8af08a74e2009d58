import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { createEmulator, loadSampleTelemetry } from "@defender-endpoint/emulator";
import { expect, onTestFinished, test, vi } from "vitest";
import { programs } from "./typescript-programs.ts";
import { folder } from "./write-blocks.ts";

const network = globalThis.fetch;

/** Where the documentation has the emulator of `npm start`, a program meets one in this process, of its own: what it changes is there for it alone. */
async function meetEmulator(): Promise<void> {
  let ahead = 0;
  const emulator = createEmulator({ statisticsTime: () => Date.now() + ahead });
  onTestFinished(() => emulator.close());
  await loadSampleTelemetry(emulator.store, emulator.clock.now());
  vi.stubGlobal("fetch", async (input: string | URL | Request, init?: RequestInit) => {
    const request = new Request(input, init);
    // Who looks how far an action is finds it done: a scan takes ten minutes.
    if (request.url.includes("/api/machineactions")) ahead += 900_000;
    return request.url.startsWith("http://127.0.0.1:4010/") ? emulator.fetch(request) : network(request);
  });
}

test("every TypeScript block compiles", () => {
  const tsc = join(import.meta.dirname, "../node_modules/typescript/bin/tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, "--noEmit", "-p", folder], { encoding: "utf8" });
  expect(stdout).toBe("");
  expect(status).toBe(0);
});

test.each(programs().filter(({ file }) => !file.includes(".test.")))("$place runs", async ({ file, code }) => {
  await meetEmulator();
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  await import(join(folder, file));
  // What a program says it prints, it prints.
  if (/console\.log/.test(code)) expect(log).toHaveBeenCalled();
  log.mockRestore();
});
