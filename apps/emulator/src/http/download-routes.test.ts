import { gunzipSync } from "node:zlib";
import { clientSecret, createDefenderClient, type DefenderClient } from "@defender-endpoint/client";
import { expect, onTestFinished, test } from "vitest";
import { serveEmulator } from "../index.ts";

interface Served {
  readonly url: string;
  readonly defender: DefenderClient;
  /** Speaks to `/_emulator`. */
  readonly control: (path: string, body: object) => Promise<void>;
}

/** An emulator on a port, with a machine, and a client that has signed in there. */
async function served(): Promise<Served> {
  const { url, close } = await serveEmulator({ port: 0, now: "2026-01-31T12:00:00Z" });
  onTestFinished(close);
  const defender = createDefenderClient({
    baseUrl: url,
    credential: clientSecret({
      tenantId: "demo",
      clientId: "emulator",
      clientSecret: "emulator-secret",
      authorityHost: url,
    }),
  });
  const control: Served["control"] = async (path, body) => {
    const answer = await fetch(`${url}/_emulator${path}`, { method: "POST", body: JSON.stringify(body) });
    expect(answer.status).toBe(200);
  };
  await control("/states", state("Machine", { id: "m", computerDnsName: "pc", healthStatus: "Active" }));
  return { url, defender, control };
}

function state(entity: string, value: object) {
  return { state: "entityExists", params: { entity, value }, action: "setup" };
}

test("a script is uploaded, put there, run and fetched, and each result is behind a link of its own that needs no token", async () => {
  const { url, defender, control } = await served();
  await control("/states", state("LiveResponseOutput", { id: "triage.ps1", output: "two processes", exitCode: 0 }));
  const file = new File(["Get-Process # \u00fc"], "triage.ps1");
  await defender.uploadLibraryFile({ file, Description: "d", HasParameters: true, OverrideIfExists: true });
  expect((await defender.listLibraryFiles({})).value).toMatchObject([{ fileName: "triage.ps1", hasParameters: true }]);
  const { id } = await defender.runLiveResponse({
    id: "m",
    Comment: "triage",
    Commands: [
      { type: "PutFile", params: [{ key: "FileName", value: "triage.ps1" }] },
      { type: "RunScript", params: [{ key: "ScriptName", value: "triage.ps1" }] },
      { type: "GetFile", params: [{ key: "Path", value: "C:\\temp\\triage.ps1" }] },
    ],
  });
  await control("/clock/advance", { seconds: 100 });
  expect(await defender.getMachineAction({ id })).toMatchObject({
    status: "Succeeded",
    commands: Array.from({ length: 3 }, () => ({ commandStatus: "Completed", errors: [] })),
  });
  const results: Response[] = [];
  for (const commandIndex of [1, 2]) {
    const { value } = await defender.getLiveResponseResult({ id, commandIndex });
    expect(new URL(value).origin).toBe(url);
    results.push(await fetch(value));
  }
  const [ofScript = new Response(), ofFile = new Response()] = results;
  expect(await ofScript.json()).toMatchObject({ script_name: "triage.ps1", script_output: "two processes" });
  expect(ofFile.headers.get("Content-Disposition")).toBe('attachment; filename="triage.ps1.gz"');
  expect(gunzipSync(await ofFile.bytes()).toString()).toBe(await file.text());
  await expect(defender.getLiveResponseResult({ id, commandIndex: 0 })).rejects.toMatchObject({ kind: "not-found" });
});

test("a package can be fetched for half an hour, and not by whoever changes the link", async () => {
  const { defender, control } = await served();
  const { id } = await defender.collectInvestigationPackage({ id: "m", Comment: "why" });
  await control("/clock/advance", { seconds: 310 });
  const { value } = await defender.getPackageUri({ id });
  const answer = await fetch(value);
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, "application/zip"]);
  expect((await answer.bytes()).subarray(0, 4)).toEqual(new TextEncoder().encode("PK\u0003\u0004"));
  expect((await fetch(value.replace("se=2026", "se=2027"))).status).toBe(403);
  await control("/clock/advance", { seconds: 1800 });
  const late = await fetch(value);
  expect([late.status, late.headers.get("Content-Type")]).toEqual([403, "application/xml"]);
  expect(await late.text()).toContain("AuthenticationFailed");
});
