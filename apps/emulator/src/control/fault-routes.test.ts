import { expect, test } from "vitest";
import { askForToken, control, emulatorForTest, readJson, send, signedIn } from "../../test/caller.ts";
import type { Emulator } from "../index.ts";

const stats = "/api/ips/10.0.0.1/stats";
const unavailable = { operationId: "getIPStatistics", fault: "status", status: 503 };

async function place(emulator: Emulator, fault: object): Promise<void> {
  expect((await control(emulator, "POST", "/faults", fault)).status).toBe(201);
}

async function faultsOf(emulator: Emulator): Promise<object[]> {
  return (await readJson<{ faults: object[] }>(await control(emulator, "GET", "/faults"))).faults;
}

async function statuses(call: (path: string) => Promise<Response>, calls: number): Promise<number[]> {
  const answers: number[] = [];
  for (let n = 0; n < calls; n += 1) answers.push((await call(stats)).status);
  return answers;
}

test("a fault is met by as many requests as told, and then no more", async () => {
  const emulator = emulatorForTest();
  const call = await signedIn(emulator);
  await place(emulator, { ...unavailable, times: 2 });
  expect(await statuses(call, 4)).toEqual([503, 503, 200, 200]);
  expect(await faultsOf(emulator)).toEqual([{ id: 1, ...unavailable, times: 2, met: 2 }]);
});

test("of several faults the first that applies is met, one for each request", async () => {
  const emulator = emulatorForTest();
  const call = await signedIn(emulator);
  await place(emulator, { ...unavailable, times: 1 });
  await place(emulator, { ...unavailable, status: 429, retryAfter: 7, times: 1 });
  const answers = [await call(stats), await call(stats), await call(stats)];
  expect(answers.map(({ status }) => status)).toEqual([503, 429, 200]);
  expect(answers.map(({ headers }) => headers.get("Retry-After"))).toEqual([null, "7", null]);
});

test("with the same seed the same requests meet a fault", async () => {
  const runs = [];
  for (const seed of [1, 1, 2]) {
    const emulator = emulatorForTest();
    await place(emulator, { ...unavailable, probability: 0.5, seed });
    runs.push((await statuses((path) => send(emulator, path), 40)).join());
  }
  expect(runs[0]).toBe(runs[1]);
  expect(runs[0]).not.toBe(runs[2]);
  expect(new Set(runs[0]?.split(","))).toEqual(new Set(["401", "503"]));
});

test("a fault stands before sign-in and quota, and its error is in the service's envelope", async () => {
  const emulator = emulatorForTest();
  await place(emulator, unavailable);
  const response = await send(emulator, stats);
  expect(await readJson<object>(response)).toEqual({
    error: {
      code: "ServiceUnavailable",
      message: "A fault that was placed at /_emulator/faults.",
      target: response.headers.get("X-Request-Id"),
    },
  });
  expect(await readJson<object>(await control(emulator, "GET", "/quota"))).toEqual({ use: [] });
});

test("a token endpoint fails in Entra's form, for its tenant alone", async () => {
  const emulator = emulatorForTest();
  await place(emulator, { path: "/demo/oauth2/v2.0/token", fault: "status", status: 503, retryAfter: 0 });
  const refused = await askForToken(emulator);
  expect([refused.status, refused.headers.get("Retry-After")]).toEqual([503, "0"]);
  expect(await readJson<object>(refused)).toMatchObject({ error: "temporarily_unavailable", error_codes: [90_033] });
  expect((await askForToken(emulator, {}, "other")).status).toBe(200);
});

test("without a socket a reset rejects as fetch does, and so does a caller's own abort", async () => {
  const emulator = emulatorForTest();
  await place(emulator, { operationId: "getIPStatistics", fault: "reset", times: 1 });
  await expect(send(emulator, stats)).rejects.toMatchObject({
    name: "TypeError",
    message: "fetch failed",
    cause: { code: "ECONNRESET" },
  });
  await place(emulator, { operationId: "getIPStatistics", fault: "stalledHead" });
  const caller = new AbortController();
  const stalled = send(emulator, stats, { signal: caller.signal });
  caller.abort(new Error("enough"));
  await expect(stalled).rejects.toThrow("enough");
});

test("one fault can be taken away, or all of them, and a reset takes them too", async () => {
  const emulator = emulatorForTest();
  for (const status of [500, 501, 502]) await place(emulator, { ...unavailable, status });
  expect((await control(emulator, "DELETE", "/faults/2")).status).toBe(200);
  expect(await faultsOf(emulator)).toMatchObject([{ id: 1 }, { id: 3 }]);
  const unknown = await control(emulator, "DELETE", "/faults/2");
  expect([unknown.status, (await readJson(unknown)).error.message]).toEqual([
    404,
    'There is no fault "2". Placed faults: 1, 3',
  ]);
  await control(emulator, "DELETE", "/faults");
  expect(await faultsOf(emulator)).toEqual([]);
  await place(emulator, unavailable);
  await control(emulator, "POST", "/reset");
  expect(await faultsOf(emulator)).toEqual([]);
});

test.each([
  [[], /^The fault is not valid: expected \{ fault \} to be one of/],
  [{}, /expected \{ fault \} to be one of latency, status, html, reset, resetInBody, truncatedBody, /],
  [{ fault: "meteor" }, /expected \{ fault \} to be one of latency, /],
  [{ fault: "reset" }, /expected either an operationId or the path of a token endpoint/],
  [{ fault: "reset", operationId: "getEverything" }, /operationId: .*"getIPStatistics"/],
  [{ fault: "reset", operationId: "toString" }, /operationId: /],
  [{ fault: "reset", path: "/healthz" }, /path: expected a token endpoint, such as \/demo\/oauth2\/v2\.0\/token/],
  [{ ...unavailable, path: "/demo/oauth2/token" }, /expected either an operationId or the path/],
  [{ ...unavailable, status: 200 }, /status: .*400/],
  [{ ...unavailable, times: 0 }, /times: /],
  [{ ...unavailable, probability: 1.5 }, /probability: .*1/],
  [{ ...unavailable, seed: 1 }, /seed is of use only with a probability/],
  [{ ...unavailable, milliseconds: 5 }, /Unrecognized key: "milliseconds"/],
])("the fault %j is refused, and the answer says why", async (body, message) => {
  const response = await control(emulatorForTest(), "POST", "/faults", body);
  expect(response.status).toBe(400);
  expect((await readJson(response)).error).toMatchObject({
    code: "InvalidRequestBody",
    message: expect.stringMatching(message),
  });
});
