import { expect, test } from "vitest";
import { control, emulatorForTest, readJson, send, signedIn } from "../../test/caller.ts";
import type { Emulator } from "../index.ts";

const now = "2021-08-02T12:00:00Z";
const contacted = {
  kind: "address",
  key: "10.0.0.1",
  organizationPrevalence: 3,
  orgFirstSeen: "2021-08-01T00:00:00.1234567Z",
  orgLastSeen: "2021-08-02T00:00:00Z",
  asOf: now,
};

async function enter(emulator: Emulator, state: string, params: object = {}): Promise<void> {
  const response = await control(emulator, "POST", "/states", { state, params, action: "setup" });
  expect(await response.json()).toEqual({});
  expect(response.status).toBe(200);
}

async function prevalence(call: (path: string) => Promise<Response>, ip: string): Promise<number> {
  const response = await call(`/api/ips/${ip}/stats`);
  const { organizationPrevalence } = await readJson<{ organizationPrevalence: number }>(response);
  return organizationPrevalence;
}

test("a state holds for the request after it, and is over when the next one is set up", async () => {
  const emulator = emulatorForTest({ now });
  const call = await signedIn(emulator);
  await enter(emulator, "contacted", contacted);
  await enter(emulator, "countsAlsoAsStrings");
  expect(await readJson<object>(await call("/api/ips/10.0.0.1/stats?lookBackHours=24"))).toMatchObject({
    orgPrevalence: "3",
    orgFirstSeen: contacted.orgFirstSeen,
    orgLastSeen: contacted.orgLastSeen,
  });
  await enter(emulator, "notContacted", { kind: "address", key: "10.0.0.2" });
  expect(await prevalence(call, "10.0.0.1")).toBe(0);
});

test("contacts of a domain and of a file are no contacts of an address", async () => {
  const emulator = emulatorForTest({ now });
  const call = await signedIn(emulator);
  for (const kind of ["domain", "file"]) await enter(emulator, "contacted", { ...contacted, kind });
  expect(await prevalence(call, contacted.key)).toBe(0);
});

test("a state is known by the name that it had in release 0.1.0", async () => {
  const emulator = emulatorForTest({ now });
  const call = await signedIn(emulator);
  const { kind: _, key: ip, ...others } = contacted;
  await enter(emulator, "ipContacted", { ip, ...others });
  expect(await prevalence(call, "10.0.0.1")).toBe(3);
  await enter(emulator, "ipNotContacted", { ip: "10.0.0.1" });
  expect(await prevalence(call, "10.0.0.1")).toBe(0);
});

test("a state hides the telemetry of its address only, and a teardown brings that back", async () => {
  const emulator = emulatorForTest({ now });
  const call = await signedIn(emulator);
  const event = { deviceId: "laptop", timestamp: "2021-08-02T11:00:00Z" };
  await control(emulator, "POST", "/events", [
    { ...event, ip: "10.0.0.1" },
    { ...event, ip: "10.0.0.2" },
  ]);
  await enter(emulator, "notContacted", { kind: "address", key: "10.0.0.1" });
  expect([await prevalence(call, "10.0.0.1"), await prevalence(call, "10.0.0.2")]).toEqual([0, 1]);
  await control(emulator, "POST", "/states", {
    state: "notContacted",
    params: { kind: "address", key: "10.0.0.1" },
    action: "teardown",
  });
  expect(await prevalence(call, "10.0.0.1")).toBe(1);
});

test("a staged answer is given whatever is asked, but only to a caller that may ask", async () => {
  const emulator = emulatorForTest();
  const call = await signedIn(emulator);
  await enter(emulator, "operationAnswers", { operationId: "getIPStatistics", status: 502, example: "gatewayHtml" });
  const response = await call("/api/ips/10.0.0.1/stats");
  expect(response.status).toBe(502);
  expect(response.headers.get("Content-Type")).toBe("text/html");
  expect(await response.text()).toContain("<h1>502 Bad Gateway</h1>");
  expect((await send(emulator, "/api/ips/10.0.0.1/stats")).status).toBe(401);
});

test.each([
  [{ state: "noSuchState" }, 404, /There is no provider state "noSuchState"\. Known states: callerAuthorized, /],
  [{}, 404, /There is no provider state "undefined"/],
  [{ state: "toString" }, 404, /There is no provider state/],
  [{ state: "contacted" }, 400, /The state contacted needs kind to be a string\./],
  [{ state: "contacted", params: { ...contacted, kind: "ip" } }, 400, /needs kind to be one of address, domain, file/],
  [{ state: "contacted", params: null }, 400, /needs kind to be a string/],
  [
    { state: "contacted", params: { ...contacted, organizationPrevalence: 0 } },
    400,
    /needs organizationPrevalence to be at least 1/,
  ],
  [
    { state: "contacted", params: { ...contacted, organizationPrevalence: 1.5 } },
    400,
    /needs organizationPrevalence to be an integer/,
  ],
  [
    { state: "contacted", params: { ...contacted, organizationPrevalence: 100_001 } },
    400,
    /needs organizationPrevalence to be at most 100000/,
  ],
  [
    { state: "quotaUsedUp", params: { calls: 2_000_000_000, perSeconds: 60, retryAfter: true } },
    400,
    /needs calls to be at most 100000/,
  ],
  [{ state: "contacted", params: { ...contacted, asOf: "today" } }, 400, /needs asOf to be an ISO 8601 time/],
  [{ state: "quotaUsedUp", params: { calls: 1, perSeconds: 1 } }, 400, /needs retryAfter to be a boolean/],
  [{ state: "notContacted", params: { kind: "address", key: "256.1.1.1" } }, 400, /needs key to be an IP address/],
  [
    { state: "operationAnswers", params: { operationId: "getIPStatistics", status: 418, example: "teapot" } },
    400,
    /getIPStatistics has no response 418 in the contract/,
  ],
])("a state change with %j is refused, and the answer says why", async (body, status, message) => {
  const response = await control(emulatorForTest(), "POST", "/states", body);
  expect(response.status).toBe(status);
  expect((await readJson(response)).error.message).toMatch(message);
});

test("an interaction without a state is announced with an empty name", async () => {
  await enter(emulatorForTest(), "");
});

test("events count at once, and a second time adds nothing", async () => {
  const emulator = emulatorForTest({ now });
  const call = await signedIn(emulator);
  const events = ["laptop", "phone", "laptop"].map((deviceId) => ({
    ip: "::ffff:10.0.0.1",
    deviceId,
    timestamp: "2021-08-02T11:00:00.1234567Z",
  }));
  const added = [];
  for (const _ of [1, 2]) added.push(await readJson<object>(await control(emulator, "POST", "/events", events)));
  expect(added).toEqual([
    { received: 3, added: 2 },
    { received: 3, added: 0 },
  ]);
  expect(await prevalence(call, "10.0.0.1")).toBe(2);
});

test.each([
  ["not an array", /Expected an array of/],
  [[null], /Event 0 needs ip to be an IP address/],
  [[{ ip: "10.0.0.1", deviceId: "" }], /Event 0 needs a deviceId/],
  [
    [{ ip: "10.0.0.1", deviceId: "a", timestamp: "2021-08-02T11:00:00" }],
    /Event 0 needs timestamp to be an ISO 8601 time/,
  ],
])("events of the form %j are refused, all of them", async (events, message) => {
  const response = await control(emulatorForTest(), "POST", "/events", events);
  expect(response.status).toBe(400);
  expect((await readJson(response)).error.message).toMatch(message);
});

test("the statistics clock can be stopped, read and set going again", async () => {
  let running = Date.UTC(2026, 0, 1);
  const emulator = emulatorForTest({ statisticsTime: () => running });
  const read = async () => (await readJson<{ now: string }>(await control(emulator, "GET", "/clock"))).now;
  expect(await read()).toBe("2026-01-01T00:00:00Z");
  await control(emulator, "PUT", "/clock", { now });
  running += 1000;
  expect(await read()).toBe(now);
  await control(emulator, "PUT", "/clock", { now: null });
  expect(await read()).toBe("2026-01-01T00:00:01Z");
});

test.each([
  { now: "noon" },
  { now: 0 },
  {},
  [],
  { now: "9999-12-31T23:59:59-01:00" },
  { now: "0100-01-01T00:00:00+01:00" },
])("a clock cannot be set to %j", async (body) => {
  expect((await control(emulatorForTest(), "PUT", "/clock", body)).status).toBe(400);
});

test("the quota's use is shown by caller, and a reset forgets it, the states and the clock", async () => {
  const emulator = emulatorForTest({ now });
  const call = await signedIn(emulator);
  await call("/api/ips/10.0.0.1/stats");
  expect(await readJson<object>(await control(emulator, "GET", "/quota"))).toMatchObject({
    use: [
      { applicationId: "emulator", operationId: "getIPStatistics", windows: [{ calls: 100, used: 1 }, { used: 1 }] },
    ],
  });
  await enter(emulator, "contacted", { ...contacted, asOf: "2021-08-02T06:00:00Z" });
  await control(emulator, "PUT", "/clock", { now: "2020-01-01T00:00:00Z" });
  expect((await control(emulator, "POST", "/reset")).status).toBe(200);
  expect(await readJson<object>(await control(emulator, "GET", "/quota"))).toEqual({ use: [] });
  expect(await readJson<object>(await control(emulator, "GET", "/clock"))).toEqual({ now });
  expect(await prevalence(call, "10.0.0.1")).toBe(0);
});

test("a body that is no JSON is refused", async () => {
  const response = await send(emulatorForTest(), "/_emulator/states", { method: "POST", body: "state=seen" });
  expect(response.status).toBe(400);
  expect((await readJson(response)).error).toMatchObject({
    code: "InvalidRequestBody",
    message: "The request body is not JSON.",
  });
});

test.each([
  ["POST", "/states"],
  ["POST", "/events"],
  ["GET", "/clock"],
  ["PUT", "/clock"],
  ["POST", "/clock/advance"],
  ["GET", "/quota"],
  ["GET", "/faults"],
  ["POST", "/faults"],
  ["DELETE", "/faults"],
  ["POST", "/keys/rotate"],
  ["POST", "/reset"],
])("switched off, %s /_emulator%s is not there", async (method, path) => {
  const emulator = emulatorForTest({ control: false });
  expect((await control(emulator, method, path)).status).toBe(404);
});

test("a server that does not say who calls cannot be controlled", async () => {
  const emulator = emulatorForTest();
  const response = await emulator.app.request("/_emulator/reset", { method: "POST" });
  expect(response.status).toBe(403);
});
