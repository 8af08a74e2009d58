import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, inject, onTestFinished, test } from "vitest";
import { serveTriage } from "../src/server/index.ts";

const main = fileURLToPath(new URL("../src/server/main.ts", import.meta.url));
const noVariables = { AZURE_TENANT_ID: "", AZURE_CLIENT_ID: "", AZURE_CLIENT_SECRET: "", MDE_MOCKS: "", WEB_PORT: "0" };

function start(variables: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, ["--conditions=@defender-endpoint/source", main], {
    env: { ...process.env, ...noVariables, ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

async function read(child: ChildProcess, stream: "stdout" | "stderr"): Promise<string> {
  const chunks: Buffer[] = await (child[stream]?.toArray() ?? []);
  return Buffer.concat(chunks).toString();
}

test("without a page folder the page is built at the start, from source, for production", async () => {
  const triage = await serveTriage({ port: 0, mocks: true });
  onTestFinished(() => triage.close());
  const index = await (await fetch(triage.url)).text();
  const [, script = ""] = /src="(\/assets\/[^"]+\.js)"/.exec(index) ?? [];
  const source = await (await fetch(triage.url + script)).text();
  expect(source).toContain("IP triage");
  // What only React's development build says.
  expect(source).not.toContain("Invalid hook call");
});

test("the server starts from variables alone, says where, and ends on SIGTERM with 0", async () => {
  const child = start({ MDE_MOCKS: "1", WEB_PAGE_FOLDER: inject("pageFolder") });
  const [line] = await once(child.stdout ?? child, "data");
  const [, url = ""] = /^IP triage: (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(String(line)) ?? [];
  expect((await fetch(`${url}/config.json`)).status).toBe(200);
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
});

test("without a credential it says in one line what is missing, and ends with 1", async () => {
  const child = start({ AZURE_CLIENT_ID: "triage" });
  const [message, [code]] = await Promise.all([read(child, "stderr"), once(child, "exit")]);
  expect(message).toMatch(
    /^The server cannot sign in: expected a value in AZURE_TENANT_ID, AZURE_CLIENT_SECRET\..*\n$/,
  );
  expect(code).toBe(1);
});
