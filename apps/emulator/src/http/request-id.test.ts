import { expect, test } from "vitest";
import { askForToken, control, emulatorForTest, send, signedIn } from "../../test/caller.ts";
import type { RequestRecord } from "./request-log.ts";

function recording() {
  const records: RequestRecord[] = [];
  return { records, emulator: emulatorForTest({ onRequest: (record) => records.push(record) }) };
}

test("every request is told of once, by template, with the id that the answer has", async () => {
  const { records, emulator } = recording();
  const call = await signedIn(emulator);
  const answers = [
    await call("/api/ips/10.209.67.177/stats?lookBackHours=48"),
    await call("/api/v1.0/ips/10.209.67.177/stats"),
    await call("/api/ips/10.209.67.177/stats", { method: "POST" }),
    await send(emulator, "/contoso.example/discovery/v2.0/keys"),
    await send(emulator, "/healthz"),
    await send(emulator, "/docs"),
    await control(emulator, "DELETE", "/faults/10"),
    await control(emulator, "GET", "/10.209.67.177"),
    await send(emulator, "/10.209.67.177"),
  ];
  expect(records.map(({ method, template, status }) => [method, template, status])).toEqual([
    ["POST", "/{tenant}/oauth2/v2.0/token", 200],
    ["GET", "/api/ips/{ip}/stats", 200],
    ["GET", "/api/ips/{ip}/stats", 200],
    ["POST", "/api/ips/{ip}/stats", 405],
    ["GET", "/{tenant}/discovery/v2.0/keys", 200],
    ["GET", "/healthz", 200],
    ["GET", "/docs", 200],
    ["DELETE", "/_emulator/faults/{id}", 404],
    ["GET", null, 404],
    ["GET", null, 404],
  ]);
  expect(records.slice(1).map(({ requestId }) => requestId)).toEqual(
    answers.map(({ headers }) => headers.get("X-Request-Id")),
  );
  for (const { time, ms } of records) {
    expect(new Date(time).toISOString()).toBe(time);
    expect(ms).toBeGreaterThanOrEqual(0);
  }
});

test("nothing that tells who asked or what for is told", async () => {
  const { records, emulator } = recording();
  await askForToken(emulator, { client_id: "SENTINEL", client_secret: "SENTINEL" }, "SENTINEL");
  const headers = { Authorization: "Bearer SENTINEL", "X-Forwarded-For": "SENTINEL" };
  await send(emulator, "/api/ips/SENTINEL/stats?lookBackHours=SENTINEL", { headers });
  await send(emulator, "/SENTINEL?SENTINEL");
  expect(records).toHaveLength(3);
  expect(JSON.stringify(records)).not.toContain("SENTINEL");
});

test("a connection that a fault broke has no status", async () => {
  const { records, emulator } = recording();
  await control(emulator, "POST", "/faults", { fault: "reset", operationId: "getIPStatistics" });
  await expect(send(emulator, "/api/ips/10.0.0.1/stats")).rejects.toThrow("fetch failed");
  expect(records.at(-1)).toMatchObject({ template: "/api/ips/{ip}/stats", status: null });
});
