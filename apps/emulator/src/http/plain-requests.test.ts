import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { control, send, tokenFor } from "../../test/caller.ts";
import { serveEmulator } from "../serve-emulator.ts";
import type { RequestRecord } from "./request-log.ts";

async function serving(options = {}) {
  const records: RequestRecord[] = [];
  const onRequest = (record: RequestRecord) => records.push(record);
  const running = await serveEmulator({ port: 0, now: "2021-08-02T12:00:00Z", onRequest, ...options });
  onTestFinished(() => running.close());
  const token = await tokenFor(running.emulator);
  await control(running.emulator, "POST", "/events", [
    { ip: "10.0.0.1", deviceId: "laptop", timestamp: "2021-08-02T11:00:00.1234567Z" },
  ]);
  return { ...running, token, records };
}

/** An answer without what differs each time. */
async function told(response: Response): Promise<object> {
  const { "x-request-id": id = "", ...headers } = Object.fromEntries(response.headers);
  for (const name of ["connection", "content-length", "date", "keep-alive", "transfer-encoding"]) delete headers[name];
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  return { status: response.status, headers, body: (await response.text()).replace(id, "ID") };
}

test.each([
  ["/api/ips/10.0.0.1/stats?lookBackHours=48", "GET"],
  ["/api/v1.0/ips/10.0.0.1/stats", "GET"],
  ["/api/ips/2001:DB8::1/stats", "GET"],
  ["/api/ips/2001%3Adb8%3A%3A1/stats", "GET"],
  ["/api/ips/10.0.0.1/stats?lookBackHours=0", "GET"],
  ["/api/ips/10.0.0.1/stats?lookBackHours=1&lookBackHours=2", "GET"],
  ["/api/ips/10.0.0.1/stats?lookBackHours=%34%38", "GET"],
  ["/api/ips/256.1.1.1/stats", "GET"],
  ["/api/ips/%zz/stats", "GET"],
  ["/api/ips/%2e%2e/stats", "GET"],
  ["/api/ips/%2E/stats", "GET"],
  ["/api/ips/10%2E0.0%2e1/stats", "GET"],
  ["/api/ips//stats", "GET"],
  ["/API/ips/10.0.0.1/stats", "GET"],
  ["/api/ips/10.0.0.1/stats/", "GET"],
  ["/api/ips/10.0.0.1/stats", "HEAD"],
  ["/api/ips/10.0.0.1/stats", "POST"],
])("%s, %s, is answered on a socket as it is in process, with and without a token", async (path, method) => {
  const { url, emulator, token } = await serving();
  for (const headers of [{ Authorization: `Bearer ${token}` }, { Authorization: "Bearer x" }, {}]) {
    const onSocket = await told(await fetch(url + path, { method, headers }));
    expect(onSocket).toEqual(await told(await send(emulator, path, { method, headers })));
  }
});

test.each<[string, (id: string) => string]>([
  ["as it is", (id) => id],
  ["percent-encoded, which is not plain", (id) => [...id].map((digit) => `%3${digit}`).join("")],
])("an answer without a body has neither length nor type, for an id that is written %s", async (_, written) => {
  const { url, token } = await serving();
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  const given = {
    indicatorValue: "10.0.0.1",
    indicatorType: "IpAddress",
    action: "Allowed",
    title: "t",
    description: "d",
  };
  const made = await fetch(`${url}/api/indicators`, { method: "POST", headers, body: JSON.stringify(given) });
  const { id }: { id: string } = JSON.parse(await made.text());
  const response = await fetch(`${url}/api/indicators/${written(id)}`, { method: "DELETE", headers });
  expect(response.status).toBe(204);
  expect([response.headers.get("Content-Length"), response.headers.get("Content-Type")]).toEqual([null, null]);
  expect(response.headers.get("Transfer-Encoding")).toBeNull();
});

/** The status of the answer to a request with these lines for headers, and whose query keeps it from being plain or not. */
async function statusOf(port: number, query: string, headers: readonly string[]): Promise<string | undefined> {
  const head = `GET /api/ips/10.0.0.1/stats${query} HTTP/1.1\r\nHost: a\r\n${headers.map((line) => `${line}\r\n`).join("")}`;
  const socket = connect(port, "127.0.0.1").setEncoding("utf8");
  socket.write(`${head}Connection: close\r\n\r\n`);
  let text = "";
  for await (const chunk of socket) text += chunk;
  return /^HTTP\/1\.1 (\d+)/.exec(text)?.[1];
}

test("headers that are there twice count alike on both ways: two tokens are no token, even if they are the same", async () => {
  const { port, token } = await serving();
  const [good, bad, none] = [`Authorization: Bearer ${token}`, "authorization: Bearer bad", "Authorization:"];
  const statuses: [headers: string[], status: string][] = [
    [[good], "200"],
    [[good, bad], "401"],
    [[bad, good], "401"],
    [[good, good], "401"],
    [[good, none], "401"],
    [[none, good], "401"],
    [[good, "User-Agent: a", "User-Agent: b", "Content-Type: a/b", "Content-Type: c/d"], "200"],
  ];
  for (const [headers, status] of statuses) {
    expect([headers.length, await statusOf(port, "", headers)]).toEqual([headers.length, status]);
    expect([headers.length, await statusOf(port, "?x=~", headers)]).toEqual([headers.length, status]);
  }
});

test("calls on a socket and in process use up one quota, and are told of alike", async () => {
  const { url, emulator, token, records } = await serving({ quota: [{ calls: 2, perSeconds: 60 }] });
  const headers = { Authorization: `Bearer ${token}` };
  const path = "/api/ips/10.0.0.1/stats";
  records.length = 0;
  await fetch(url + path, { headers });
  await send(emulator, path, { headers });
  expect((await fetch(url + path, { headers })).status).toBe(429);
  const told = { method: "GET", template: "/api/ips/{ip}/stats", ms: expect.any(Number) };
  expect(records).toMatchObject([200, 200, 429].map((status) => ({ ...told, status })));
});

test("a fault of the emulator is a 500 there too, and whoever listens learns of it", async () => {
  const faults: unknown[] = [];
  const { url, emulator, token } = await serving({ onFault: (fault: unknown) => faults.push(fault) });
  await emulator.close();
  const response = await fetch(`${url}/api/ips/10.0.0.1/stats`, { headers: { Authorization: `Bearer ${token}` } });
  expect(await told(response)).toMatchObject({
    status: 500,
    body: '{"error":{"code":"InternalServerError","target":"ID"}}',
  });
  expect(faults).toHaveLength(1);
});

test("requests that arrive together get their own answers, in their order on each connection, and one that is not waited for disturbs none", async () => {
  const { port, token, records } = await serving();
  const get = (ip: string) =>
    `GET /api/ips/${ip}/stats HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${token}\r\nConnection: keep-alive\r\n\r\n`;
  const sockets = [1, 2, 3].map(() => connect(port, "127.0.0.1").setEncoding("utf8"));
  const [gone, ...others] = sockets;
  records.length = 0;
  gone?.write(get("10.0.0.1"), () => gone.destroy());
  const answers = others.map(async (socket, n) => {
    socket.write(["10.0.0.1", `10.9.9.${n}`, "300.0.0.1"].map(get).join(""));
    let text = "";
    for await (const chunk of socket) {
      text += chunk;
      if (text.includes("300.0.0.1")) break;
    }
    return [...text.matchAll(/HTTP\/1\.1 (\d+)|"ipAddress":"([^"]+)","organizationPrevalence":(\d+)/g)].map((found) =>
      found.slice(1).filter(Boolean).join(" "),
    );
  });
  expect(await Promise.all(answers)).toEqual([
    ["200", "10.0.0.1 1", "200", "10.9.9.0 0", "400"],
    ["200", "10.0.0.1 1", "200", "10.9.9.1 0", "400"],
  ]);
  expect(records.length).toBeGreaterThanOrEqual(6);
});
