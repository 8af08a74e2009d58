import { expect, test } from "vitest";
import { control, emulatorForTest, readJson, send, signedIn, tokenFor } from "../test/caller.ts";

const stats = "/api/ips/10.209.67.177/stats";

test("a path is read without regard to case, as the service reads it", async () => {
  const call = await signedIn(emulatorForTest());
  expect((await call("/API/Ips/10.209.67.177/Stats")).status).toBe(200);
});

test("/api/v1.0 answers as /api does", async () => {
  const call = await signedIn(emulatorForTest({ now: "2017-08-29T13:36:00Z" }));
  const [newest, pinned] = [await call(stats), await call(stats.replace("/api/", "/api/v1.0/"))];
  expect(pinned.status).toBe(200);
  const { "@odata.context": context, ...statistics } = await readJson<Record<string, unknown>>(newest);
  // The context names the version if the call did (captured).
  const expected = { ...statistics, "@odata.context": String(context).replace("/api/", "/api/v1.0/") };
  expect(await pinned.json()).toEqual(expected);
});

test.each([
  ["2001:DB8::1", "2001:DB8::1"],
  ["2001%3Adb8%3A%3A1", "2001:db8::1"],
  ["::ffff:10.0.0.1", "::ffff:10.0.0.1"],
])("the answer for %s repeats the address as it was asked", async (asked, ipAddress) => {
  const call = await signedIn(emulatorForTest());
  expect(await readJson<object>(await call(`/api/ips/${asked}/stats`))).toMatchObject({ ipAddress });
});

test.each([
  ["%zz", "%zz"],
  ["%E0%A4%A", "%E0%A4%A"],
  ["%00", "\0"],
  ["10.0.0.1%2F24", "10.0.0.1/24"],
  ["fe80::1%25eth0", "fe80::1%eth0"],
  ["a".repeat(100), `${"a".repeat(64)}…`],
])("%s in the path is an invalid address, not a fault", async (encoded, shown) => {
  const call = await signedIn(emulatorForTest());
  const response = await call(`/api/ips/${encoded}/stats`);
  expect(response.status).toBe(400);
  expect(await readJson(response)).toMatchObject({
    error: { code: "InvalidIpAddress", message: `IP address ${shown} is invalid.` },
  });
});

test.each(["", "48.0", "+48", " 48", "0x30", "1e2", "-1", "9007199254740993", "48&lookBackHours=24"])(
  "lookBackHours=%s is refused unless it is one integer from 1 to 720",
  async (value) => {
    const call = await signedIn(emulatorForTest());
    const response = await call(`${stats}?lookBackHours=${value}`);
    expect(response.status).toBe(400);
    expect((await readJson(response)).error.code).toBe("InvalidInput");
  },
);

test("OData query options and other unknown ones are passed over", async () => {
  const call = await signedIn(emulatorForTest());
  expect((await call(`${stats}?$select=ipAddress&lookbackhours=9999&lookBackHours=720`)).status).toBe(200);
});

test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])(
  "%s is a method the resource does not support",
  async (method) => {
    const response = await send(emulatorForTest(), stats, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("Allow")).toBe("GET, HEAD");
    expect(await emptyBody(response)).toEqual(["0", null, ""]);
  },
);

test("HEAD answers as GET does, without the body", async () => {
  const call = await signedIn(emulatorForTest());
  const response = await call(stats, { method: "HEAD" });
  expect(response.status).toBe(200);
  expect(response.headers.get("OData-Version")).toBe("4.0");
  expect(await response.text()).toBe("");
});

test.each([
  "/api/ips",
  "/api/ips//stats",
  "/api/ips/10.0.0.1/stats/",
  "/api/v2.0/ips/10.0.0.1/stats",
  "/nothing",
  "/favicon.ico",
])("%s is not found, without a body", async (path) => {
  const response = await send(emulatorForTest(), path);
  expect(response.status).toBe(404);
  expect(await emptyBody(response)).toEqual(["0", null, ""]);
});

/** Length and type of a body, and the body. */
async function emptyBody(response: Response): Promise<[string | null, string | null, string]> {
  const { headers } = response;
  return [headers.get("Content-Length"), headers.get("Content-Type"), await response.text()];
}

test("an error's target is the request's id, another one each time", async () => {
  const emulator = emulatorForTest();
  const responses = [await send(emulator, stats), await send(emulator, stats)];
  const targets = await Promise.all(responses.map(async (response) => (await readJson(response)).error.target));
  expect(responses.map(({ headers }) => headers.get("X-Request-Id"))).toEqual(targets);
  expect(new Set(targets).size).toBe(2);
});

test("refusals come in order: not known, not allowed, throttled, invalid", async () => {
  const emulator = emulatorForTest();
  const call = await signedIn(emulator);
  const notAllowed = await signedIn(emulator, { client_id: "emulator-no-roles" });
  const invalid = "/api/ips/256.1.1.1/stats?lookBackHours=0";
  // The hundred calls of a minute: invalid ones count as well.
  for (let calls = 0; calls < 100; calls += 1) expect((await call(invalid)).status).toBe(400);
  expect((await call(invalid)).status).toBe(429);
  expect((await notAllowed(invalid)).status).toBe(403);
  expect((await send(emulator, invalid)).status).toBe(401);
});

test("calls that are refused for the token or the permission use up no quota", async () => {
  const emulator = emulatorForTest();
  const notAllowed = await signedIn(emulator, { client_id: "emulator-no-roles" });
  for (let calls = 0; calls < 150; calls += 1) expect((await notAllowed(stats)).status).toBe(403);
  expect(await readJson<object>(await control(emulator, "GET", "/quota"))).toEqual({ use: [] });
});

test("the quota's clock is the real one, even when the statistics clock stands still", async () => {
  let now = Date.now();
  const emulator = emulatorForTest({ now: "2017-08-29T13:36:00Z", realTime: () => now });
  const call = await signedIn(emulator);
  for (let calls = 0; calls < 100; calls += 1) await call(stats);
  const throttled = await call(stats);
  expect(throttled.status).toBe(429);
  now += 1000 * Number(throttled.headers.get("Retry-After"));
  expect((await call(stats)).status).toBe(200);
});

test("with quotas off more calls than the quota has are answered", async () => {
  const call = await signedIn(emulatorForTest({ quota: false }));
  for (let calls = 0; calls < 150; calls += 1) expect((await call(stats)).status).toBe(200);
});

test("counts are given as strings as well if the emulator is told so", async () => {
  const call = await signedIn(emulatorForTest({ legacyCounts: true }));
  expect(await readJson<object>(await call(stats))).toMatchObject({ orgPrevalence: "0", organizationPrevalence: 0 });
});

test("a fault is a 500 that says nothing, and whoever listens learns its cause and the id", async () => {
  const faults: [unknown, string][] = [];
  const emulator = emulatorForTest({ onFault: (fault, requestId) => faults.push([fault, requestId]) });
  const call = await signedIn(emulator);
  await emulator.close();
  const response = await call(stats);
  expect(response.status).toBe(500);
  const { error } = await readJson(response);
  expect(error).toEqual({ code: "InternalServerError", target: error.target });
  expect(faults).toEqual([[expect.objectContaining({ message: "statement has been finalized" }), error.target]]);
});

test("/healthz and /openapi.json answer without a token", async () => {
  const emulator = emulatorForTest();
  expect(await readJson<object>(await send(emulator, "/healthz"))).toEqual({ status: "ok" });
  const { openapi, paths } = await readJson<{ openapi: string; paths: object }>(await send(emulator, "/openapi.json"));
  expect(openapi).toMatch(/^3\.1\./);
  expect(Object.keys(paths)).toContain("/api/ips/{ip}/stats");
});

test("a token of one emulator is none of another's", async () => {
  const token = await tokenFor(emulatorForTest());
  const response = await send(emulatorForTest(), stats, { headers: { Authorization: `Bearer ${token}` } });
  expect(response.status).toBe(401);
  expect((await readJson(response)).error.message).toBe("The token is invalid.");
});
