import { expect, test } from "vitest";
import { control, emulatorForTest, readJson, signedIn } from "../../test/caller.ts";
import type { Emulator } from "../emulator.ts";

const answer = { Schema: [{ Name: "Count", Type: "Int64" }], Results: [{ Count: 3 }] };

async function hunt(emulator: Emulator, Query: string): Promise<Response> {
  const call = await signedIn(emulator);
  return await call("/api/advancedqueries/run", { method: "POST", body: JSON.stringify({ Query }) });
}

test("a hunting query is answered with what was staged for it, until that is taken back", async () => {
  const emulator = emulatorForTest();
  const staged = await control(emulator, "POST", "/hunting", { query: "DeviceInfo | count", answer });
  expect([staged.status, await staged.json()]).toEqual([200, {}]);
  const found = await hunt(emulator, "DeviceInfo\n| count");
  expect([found.status, await found.json()]).toEqual([200, answer]);
  await control(emulator, "POST", "/reset");
  expect((await hunt(emulator, "DeviceInfo | count")).status).toBe(200);
  const forgotten = await control(emulator, "POST", "/hunting", { query: "DeviceInfo | count", answer: null });
  expect(await forgotten.json()).toEqual({ forgotten: true });
  const none = await hunt(emulator, "DeviceInfo | count");
  expect([none.status, (await readJson(none)).error.message]).toEqual([
    501,
    expect.stringContaining("/_emulator/hunting"),
  ]);
});

test.each([[{}], [{ query: 1, answer }], [{ query: "T", answer: {} }], [{ query: " ", answer }]])(
  "%j stages nothing, and says why",
  async (body) => {
    const response = await control(emulatorForTest(), "POST", "/hunting", body);
    expect([response.status, (await readJson(response)).error.code]).toEqual([400, "InvalidRequestBody"]);
  },
);

test("processor time that is used up is told with how long to wait", async () => {
  const emulator = emulatorForTest();
  const Stats = { resource_usage: { cpu: { "total cpu": "00:10:00" } } };
  await control(emulator, "POST", "/hunting", { query: "Busy", answer: { ...answer, Stats } });
  expect((await hunt(emulator, "Busy")).status).toBe(200);
  const refused = await hunt(emulator, "Busy");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(3500);
});
