import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { serveEmulator } from "@defender-endpoint/emulator";
import { expect, onTestFinished, test, vi } from "vitest";
import { recipeFile } from "./recipe.ts";
import { alertOf, enlist, idOf } from "./tenant.ts";

const alert = alertOf(1);
const machine = {
  id: idOf(1),
  computerDnsName: "pc-1",
  healthStatus: "Active",
  onboardingStatus: "Onboarded",
  lastSeen: "2026-03-02T09:00:00Z",
};

/** A tenant that is served, and the playbook's processes before it. */
async function newTenant() {
  const { url, emulator, close } = await serveEmulator({ port: 0, now: "2026-03-02T10:00:00Z", quota: false });
  onTestFinished(close);
  await enlist(emulator, "Machines", [machine]);
  await enlist(emulator, "Alerts", [alert]);
  const folder = mkdtempSync(join(tmpdir(), "recipe-playbook-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));

  async function ask(path: string, token: string) {
    const answer = await fetch(url + path, { headers: { Authorization: `Bearer ${token}` } });
    return JSON.parse(await answer.text());
  }
  async function newToken(): Promise<string> {
    const form = { grant_type: "client_credentials", client_id: "emulator", client_secret: "emulator-secret" };
    const body = new URLSearchParams({ ...form, scope: "https://api.securitycenter.microsoft.com/.default" });
    return JSON.parse(await (await fetch(`${url}/demo/oauth2/v2.0/token`, { method: "POST", body })).text())
      .access_token;
  }
  const token = await newToken();

  /** Starts the service, and resolves when it listens. What the page calls the emulator of `npm start` is the tenant. */
  async function start(): Promise<{
    child: ChildProcess;
    call: (method: string, path: string, secret?: string) => Promise<{ status: number; body: object }>;
  }> {
    const redirect = `const network = fetch; globalThis.fetch = (input, init) => network(String(input).replace("http://127.0.0.1:4010", "${url}"), init);`;
    const argv = [
      "--conditions=@defender-endpoint/source",
      "--import",
      `data:text/javascript,${encodeURIComponent(redirect)}`,
      recipeFile("playbook-service"),
    ];
    const child = spawn(process.execPath, argv, {
      env: { PLAYBOOK_TOKEN: "s3cret", RUNS: folder, PORT: "0" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    let printed = "";
    for await (const line of createInterface(child.stdout)) {
      printed += line;
      if (/port: \d+/.test(printed)) break;
    }
    const [, port] = /port: (\d+)/.exec(printed) ?? [];
    return {
      child,
      async call(method, path, secret = "s3cret") {
        const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
          method,
          headers: { Authorization: `Bearer ${secret}` },
        });
        return { status: answer.status, body: JSON.parse(await answer.text()) };
      },
    };
  }
  return {
    folder,
    start,
    actions: async (): Promise<object[]> => (await ask("/api/machineactions", token)).value,
    alert: () => ask("/api/alerts/da1", token),
    advance: (seconds: number) =>
      fetch(`${url}/_emulator/clock/advance`, { method: "POST", body: JSON.stringify({ seconds }) }),
  };
}

test("a run that was accepted is played to its end once, though the service is killed on the way", async () => {
  const { start, actions, alert: alertNow, advance } = await newTenant();
  const first = await start();
  expect(await first.call("POST", "/contain/da1", "wrong")).toMatchObject({ status: 401 });
  expect(await first.call("GET", "/contain/da1")).toMatchObject({ status: 404 });
  expect(await first.call("POST", "/contain/..%2Fda1")).toMatchObject({ status: 404 });
  expect(await first.call("POST", "/contain/da1")).toEqual({
    status: 202,
    body: { alertId: "da1", state: "accepted" },
  });
  await vi.waitUntil(async () => (await actions()).length > 0, { timeout: 60_000 });
  first.child.kill("SIGKILL");
  await advance(3_600);

  const second = await start();
  await vi.waitUntil(async () => (await alertNow()).status === "Resolved", { timeout: 60_000 });
  await expect
    .poll(() => second.call("GET", "/contain/da1"))
    .toMatchObject({ body: { state: "resolved", actionId: expect.any(String) } });
  expect(await second.call("POST", "/contain/da1")).toMatchObject({ status: 202, body: { state: "resolved" } });
  expect(await actions()).toEqual([
    expect.objectContaining({ type: "Isolate", status: "Succeeded", requestorComment: "playbook da1" }),
  ]);
  expect((await alertNow()).comments.length).toBe(1);
});

test("a run that fails says why, and another call tries again", async () => {
  const { start, folder } = await newTenant();
  writeFileSync(join(folder, "da9.json"), JSON.stringify({ alertId: "da9", state: "accepted" }));
  const { call } = await start();
  await expect
    .poll(() => call("GET", "/contain/da9"))
    .toMatchObject({ body: { state: "failed", reason: expect.stringMatching(/^not-found: /) } });
  expect(await call("POST", "/contain/da9")).toEqual({ status: 202, body: { alertId: "da9", state: "accepted" } });
});
