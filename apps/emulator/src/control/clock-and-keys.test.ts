import { expect, test } from "vitest";
import { control, emulatorForTest, readJson, send, signedIn } from "../../test/caller.ts";

const now = "2021-08-02T12:00:00Z";

async function prevalence(call: (path: string) => Promise<Response>, ip: string): Promise<number> {
  const response = await call(`/api/ips/${ip}/stats`);
  return (await readJson<{ organizationPrevalence: number }>(response)).organizationPrevalence;
}

test("the clock can be moved on from where it is, and back", async () => {
  const emulator = emulatorForTest({ now: "2021-08-02T12:00:00.1234567Z" });
  const advanced = [];
  for (const seconds of [3600, -7200]) {
    advanced.push(await readJson<object>(await control(emulator, "POST", "/clock/advance", { seconds })));
  }
  expect(advanced).toEqual([{ now: "2021-08-02T13:00:00.1234567Z" }, { now: "2021-08-02T11:00:00.1234567Z" }]);
});

test("what a clock that was moved on has passed no longer counts", async () => {
  const emulator = emulatorForTest({ now });
  const call = await signedIn(emulator);
  await control(emulator, "POST", "/events", [{ ip: "10.0.0.1", deviceId: "laptop", timestamp: now }]);
  expect(await prevalence(call, "10.0.0.1")).toBe(1);
  await control(emulator, "POST", "/clock/advance", { seconds: 720 * 3600 });
  expect(await prevalence(call, "10.0.0.1")).toBe(1);
  await control(emulator, "POST", "/clock/advance", { seconds: 1 });
  expect(await prevalence(call, "10.0.0.1")).toBe(0);
});

test.each([{}, { seconds: "60" }, { seconds: 0.5 }, { seconds: 1e12 }, []])("%j moves no clock", async (body) => {
  const response = await control(emulatorForTest(), "POST", "/clock/advance", body);
  expect(response.status).toBe(400);
  expect((await readJson(response)).error.message).toMatch(/Expected (\{ seconds \} to be an integer|a JSON object)/);
});

test.each([
  ["9999-12-31T23:59:58.9999999Z", 1, "9999-12-31T23:59:59.9999999Z"],
  ["9999-12-31T23:59:58.9999999Z", 2, undefined],
  ["0100-01-01T00:00:01Z", -1, "0100-01-01T00:00:00Z"],
  ["0100-01-01T00:00:01Z", -2, undefined],
])("from %s by %i seconds the clock goes only to times that it can be set to", async (from, seconds, to) => {
  const emulator = emulatorForTest();
  await control(emulator, "PUT", "/clock", { now: from });
  const response = await control(emulator, "POST", "/clock/advance", { seconds });
  expect(response.status).toBe(to === undefined ? 400 : 200);
  const { now } = await readJson<{ now: string }>(await control(emulator, "GET", "/clock"));
  expect(now).toBe(to ?? from);
  expect((await control(emulator, "PUT", "/clock", { now })).status).toBe(200);
});

test("another key signs after a rotation, tokens of the former one stay good", async () => {
  const emulator = emulatorForTest();
  const call = await signedIn(emulator);
  const rotated = await readJson<{ kid: string; good: string[] }>(await control(emulator, "POST", "/keys/rotate"));
  expect(rotated.good).toEqual([rotated.kid, expect.any(String)]);
  const jwks = await readJson<{ keys: { kid: string }[] }>(await send(emulator, "/demo/discovery/v2.0/keys"));
  expect(jwks.keys.map(({ kid }) => kid)).toEqual(rotated.good);
  expect((await call("/api/ips/10.0.0.1/stats")).status).toBe(200);
  expect((await (await signedIn(emulator))("/api/ips/10.0.0.1/stats")).status).toBe(200);
});
