import { expect, onTestFinished, test } from "vitest";
import { patience } from "../../../vitest.base.ts";
import { runCommandLine } from "../src/command-line/run-command-line.ts";
import { importTarget } from "./import-target.ts";
import { serve } from "./serving.ts";
import { testTerminal } from "./terminal.ts";

// What a user does who has an answer of the service: import it, serve it, and ask.
const target = importTarget();

const [first, second, third] = ["a", "b", "c"].map((digit) => digit.repeat(40));
const machines = [
  machine(first, { computerDnsName: "pc-1", lastIpAddress: "10.0.0.1", lastSeen: "2021-08-02T11:00:00.1234567Z" }),
  machine(second, { computerDnsName: "pc-2", lastIpAddress: "10.0.0.2", lastSeen: "2021-08-02T10:00:00Z" }),
  machine(third, { computerDnsName: "pc-3", lastIpAddress: "10.0.0.3", lastSeen: "2021-08-01T10:00:00Z" }),
];

function machine(id: string | undefined, members: object): object {
  const healthStatus = id === second ? "Inactive" : "Active";
  return {
    id,
    healthStatus,
    riskScore: "Low",
    machineTags: [],
    ipAddresses: [],
    mergedIntoMachineId: null,
    ...members,
  };
}

/** Imports the answer of `GET /api/machines`, and serves it with a clock that stands. */
async function served() {
  const answer = { "@odata.context": "https://api.security.microsoft.com/api/$metadata#Machines", value: machines };
  const file = target.file("machines.json", JSON.stringify(answer));
  const terminal = testTerminal();
  expect(await runCommandLine(["import", "--database", target.database, file], terminal)).toBe(0);
  expect(terminal.output()).toContain("entities     3  3 Machine");
  const now = "2021-08-02T12:00:00Z";
  const { url, stop } = await serve(["--port", "0", "--database", target.database, "--now", now, "--quota", "off"]);
  onTestFinished(async () => {
    await stop();
  });
  const form = { grant_type: "client_credentials", client_id: "emulator", client_secret: "emulator-secret" };
  const scope = "https://api.securitycenter.microsoft.com/.default";
  const body = new URLSearchParams({ ...form, scope });
  const { access_token: token } = JSON.parse(
    await (await fetch(`${url}/demo/oauth2/v2.0/token`, { method: "POST", body })).text(),
  );
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };

  async function ask(path: string, init: { method?: string; body?: object } = {}) {
    const { method = "GET", body } = init;
    const response = await fetch(url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    const text = await response.text();
    const isJson = response.headers.get("Content-Type")?.startsWith("application/json");
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }

  const namesOf = async (path: string) =>
    (await ask(path)).body.value.map(({ computerDnsName }: { computerDnsName: string }) => computerDnsName);

  async function advance(seconds: number): Promise<void> {
    const response = await fetch(`${url}/_emulator/clock/advance`, {
      method: "POST",
      body: JSON.stringify({ seconds }),
    });
    expect(response.status).toBe(200);
  }
  return { ask, namesOf, advance };
}

test.each(["/api", "/api/v1.0", "/API/V1.0"])(
  "an imported answer of the service is served below %s: filtered, ordered, paged, looked up and counted",
  { timeout: 2 * patience },
  async (base) => {
    const { ask, namesOf } = await served();
    expect(await namesOf(`${base}/machines?$filter=healthStatus eq 'Active'`)).toEqual(["pc-1", "pc-3"]);
    expect(await namesOf(`${base}/MACHINES?$orderby=lastSeen&$top=2`)).toEqual(["pc-3", "pc-2"]);
    expect(await namesOf(`${base}/machines?$orderby=computerDnsName desc&$skip=1&$top=1`)).toEqual(["pc-2"]);
    expect(await namesOf(`${base}/machines?$skip=3`)).toEqual([]);
    expect((await ask(`${base}/Machines/${first}`)).body).toMatchObject({ id: first, computerDnsName: "pc-1" });
    const path = `${base}/machines/findbyip(ip='10.0.0.1',timestamp=2021-08-02T11:10:00Z)`;
    expect(await namesOf(path)).toEqual(["pc-1"]);
    expect(await namesOf(path.replace("10.0.0.1", "10.0.0.2"))).toEqual([]);
    const count = await ask(`${base}/machines/${first}/alerts/$count`);
    expect([count.status, count.headers.get("Content-Type"), count.body]).toEqual([200, "text/plain", "0"]);
    const unknown = await ask(`${base}/machines?$search=pc`);
    expect([unknown.status, unknown.body]).toEqual([
      400,
      { error: { code: "", message: expect.stringMatching(/'\$search'/), details: [] } },
    ]);
  },
);

test("an isolation goes its way by the clock, and a second one is refused meanwhile", {
  timeout: patience,
}, async () => {
  const { ask, advance } = await served();
  const isolate = { method: "POST", body: { Comment: "test", IsolationType: "Full" } };
  const begun = await ask(`/api/machines/${first}/isolate`, isolate);
  expect([begun.status, begun.body]).toMatchObject([201, { type: "Isolate", status: "Pending", machineId: first }]);
  expect(await ask(`/api/Machines/${first}/Isolate`, isolate)).toMatchObject({
    status: 400,
    body: { error: { code: "ActiveRequestAlreadyExists" } },
  });
  await advance(3600);
  const { body } = await ask(`/api/v1.0/machineactions/${begun.body.id}`);
  expect(body).toMatchObject({ id: begun.body.id, status: "Succeeded" });
  expect((await ask(`/api/machines/${first}/isolate`, isolate)).status).toBe(201);
});
