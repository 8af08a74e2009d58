import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createEmulator, loadSampleTelemetry } from "@defender-endpoint/emulator";
import { operationPages } from "@defender-endpoint/emulator/operation-pages";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { root } from "./code-blocks.ts";
import { enterStates } from "./enter-states.ts";
import { meetEmulator } from "./meet-emulator.ts";
import { programs } from "./typescript-programs.ts";
import { folder } from "./write-blocks.ts";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const scratch = mkdtempSync(join(tmpdir(), "docs-emulator-"));
const sample = join(scratch, "sample.sqlite");
beforeAll(async () => {
  const emulator = createEmulator({ database: sample });
  await loadSampleTelemetry(emulator.store, emulator.clock.now());
  await emulator.close();
});
afterAll(() => rmSync(scratch, { recursive: true }));

/** The organization of `npm start`, of which each program has its own. */
function ownSample(): string {
  const database = join(scratch, `${randomUUID()}.sqlite`);
  copyFileSync(sample, database);
  return database;
}

const examples = operationPages("");
const fileOf = (operationId: string) => join(folder, `operations/${operationId}.ts`);
mkdirSync(join(folder, "operations"));
for (const { operationId, typescript } of examples) writeFileSync(fileOf(operationId), `${typescript}\nexport {};\n`);

test("every TypeScript block, and the example of every operation, compiles", () => {
  // The compiler of the workspace: it takes a fifth of the time of TypeDoc's.
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, "--noEmit", "-p", folder], { encoding: "utf8" });
  expect(stdout).toBe("");
  expect(status).toBe(0);
});

// Recipes have files, databases and other services around them: src/recipes/ runs them.
const here = programs().filter(({ file }) => !file.includes(".test.") && !file.startsWith("docs-recipes-"));

test.each(here)("$place runs", async ({ file, code }) => {
  meetEmulator({ database: ownSample() });
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  await import(join(folder, file));
  // What a program says it prints, it prints.
  if (/console\.log/.test(code)) expect(log).toHaveBeenCalled();
});

describe("the example of", () => {
  const emulator = createEmulator({ quota: false });
  afterAll(() => emulator.close());

  test.each(examples)("$operationId gets the answer of its page", async ({ operationId, scenario }) => {
    await enterStates(emulator, scenario);
    const answered: number[] = [];
    vi.stubGlobal("fetch", async (input: string | URL | Request, init?: RequestInit) => {
      const request = new Request(input, init);
      const { origin, pathname } = new URL(request.url);
      expect(origin).toBe("http://127.0.0.1:4010");
      const answer = await emulator.fetch(request);
      if (pathname.startsWith("/api/")) answered.push(answer.status);
      return answer;
    });
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    await import(fileOf(operationId));
    expect(answered).toEqual([scenario.response.status]);
    expect(log.mock.calls.length > 0).toBe(scenario.response.body !== undefined);
  });
});
