import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { type RunningEmulator, serveEmulator } from "@defender-endpoint/emulator";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { codeBlocks } from "./code-blocks.ts";

const documented = "http://127.0.0.1:4010";
const standIn = join(import.meta.dirname, "stand-in.ts");

let service: RunningEmulator;
beforeAll(async () => {
  service = await serveEmulator({ port: 0, sample: true });
});
afterAll(() => service.close());

const event = {
  category: "AdvancedHunting-DeviceNetworkEvents",
  properties: {
    DeviceId: "a".repeat(40),
    RemoteIP: "8.8.8.8",
    ActionType: "ConnectionSuccess",
    Timestamp: "2026-01-01T00:00:00Z",
  },
};
// The files that the documentation lets the reader have.
const files = {
  "addresses.txt": "8.8.8.8\n10.209.67.177\n",
  "many.txt": "8.8.8.8\n",
  "report.txt": "a beacon to 8.8.8[.]8:443\n",
  "DeviceNetworkEvents.csv": `Timestamp,DeviceId,ActionType,RemoteIP\n2026-01-01T00:00:00Z,${"a".repeat(40)},ConnectionSuccess,8.8.8.8\n`,
  "blobs/PT1H.json.gz": gzipSync(`${JSON.stringify(event)}\n`),
};

function folderOfTheReader(): string {
  const folder = mkdtempSync(join(tmpdir(), "docs-shell-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "bin"));
  mkdirSync(join(folder, "blobs"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  for (const name of ["npm", "npx", "mde"]) {
    const script = `#!/bin/bash\nexec '${process.execPath}' '${standIn}' ${name} "$@"\n`;
    writeFileSync(join(folder, "bin", name), script, { mode: 0o755 });
  }
  return folder;
}

test.each(codeBlocks().filter(({ language }) => language === "sh"))("$place runs", async ({ code }) => {
  const folder = folderOfTheReader();
  const script = `set -euo pipefail\n${code.replaceAll(documented, service.url)}`;
  const env = {
    HOME: folder,
    PATH: `${join(folder, "bin")}:/usr/local/bin:/usr/bin:/bin`,
    AZURE_TENANT_ID: "demo",
    AZURE_CLIENT_ID: "emulator",
    AZURE_CLIENT_SECRET: "emulator-secret",
    AZURE_AUTHORITY_HOST: service.url,
    MDE_BASE_URL: service.url,
  };
  const { stdout } = await promisify(execFile)("bash", ["-c", script], { cwd: folder, env, encoding: "utf8" });
  // A comment behind a command says what it prints, if it begins with a digit.
  for (const [, count] of code.matchAll(/# (\d{3,}) /g)) expect(stdout).toContain(count);
});

const data = codeBlocks().filter(({ language }) => ["json", "yaml"].includes(language));
test.each(data)("$place is $language", ({ code, language }) => {
  expect(language === "json" ? JSON.parse(code) : parse(code)).toBeTypeOf("object");
});

test("every language of a block is one that is run here", () => {
  const languages = new Set(codeBlocks().map(({ language }) => language));
  expect([...languages].sort()).toEqual(["", "js", "json", "mermaid", "sh", "ts", "yaml"]);
});
