import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { seedOf } from "@defender-endpoint/service";
import { operationTable } from "@defender-endpoint/types";
import { scenarios } from "@defender-endpoint/types/scenario-catalogue";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import fc from "fast-check";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { patience } from "../../../../vitest.base.ts";
import { createEmulator, type Emulator, type EmulatorOptions, serveEmulator } from "../../src/index.ts";
import { tokenFor } from "../caller.ts";
import { operationAsked, problemWith, type ReceivedAnswer } from "./answer-check.ts";
import { askingOverSocket } from "./ask-over-socket.ts";
import { hostileNow, hostileOperation } from "./hostile-operation.ts";
import { type HostileRequest, hostileRequest } from "./hostile-request.ts";
import { longestRequests } from "./longest-requests.ts";
import { exchange, hostileBytes, readAnswers } from "./raw-exchange.ts";

/** HOSTILE_REQUESTS=100000 is the long run, which also prints what it saw. */
const requests = Number(process.env["HOSTILE_REQUESTS"] ?? 2000);
const isLong = requests > 2000;
const timeout = 5 * patience + requests * 30;
/** Each twice. A connection takes ten times as long as a call. */
const runs = {
  calls: Math.ceil(requests * 0.125),
  operations: Math.ceil(requests * 0.25),
  connections: Math.ceil(requests * 0.125),
};

// What grows with each request shows in the second half, which starts with everything warm.
const mostGrowth = 8 * 1024 * 1024;

const faults: unknown[] = [];
// So few that some calls get through, and some do not.
const callsAllowed = Math.ceil(requests / 400);
const options: EmulatorOptions = {
  quota: [{ calls: callsAllowed, perSeconds: 3600 }],
  onFault: (fault) => faults.push(fault),
};

let collectGarbage: () => void;
beforeAll(() => {
  setFlagsFromString("--expose-gc");
  collectGarbage = runInNewContext("gc");
});

/** What chance brings too seldom to rely on. */
const tooLarge: HostileRequest = {
  method: "POST",
  target: "/demo/oauth2/v2.0/token",
  headers: [["content-type", "application/x-www-form-urlencoded"]],
  body: "x".repeat(90_000),
};

/** Once more than the quota has, it is refused. */
function allowed(token: string): HostileRequest {
  return {
    method: "GET",
    target: "/api/ips/10.0.0.1/stats",
    headers: [["Authorization", `Bearer ${token}`]],
    body: "",
  };
}

/** Good tokens: one that may call, one without roles, and one that is for somebody else. */
async function tokens(emulator: Emulator): Promise<string[]> {
  return [
    await tokenFor(emulator),
    await tokenFor(emulator, { client_id: "emulator-no-roles" }),
    await tokenFor(emulator, { scope: "https://graph.microsoft.com/.default" }),
  ];
}

/** Checks each answer and counts them by status. What is no HTTP is also answered with some more. */
function checkingAnswers(ofNoHttp: readonly number[] = []) {
  const statuses: Record<number, number> = {};
  function check(answer: ReceivedAnswer, method: string, target: string): void {
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
    expect(problemWith(answer, method, target, ofNoHttp)).toBeUndefined();
  }
  return { statuses, check };
}

/** Runs both halves, and compares the heap after each. */
async function inHalves(half: () => Promise<void>): Promise<void> {
  const heap: number[] = [];
  for (const _ of [1, 2]) {
    await half();
    collectGarbage();
    heap.push(process.memoryUsage().heapUsed);
  }
  const [first = 0, second = 0] = heap;
  if (isLong) console.log(`heap after each half in MiB: ${heap.map((bytes) => (bytes / 2 ** 20).toFixed(1))}`);
  expect(second - first).toBeLessThan(mostGrowth);
}

/** Undefined for what the platform itself does not take for a request. */
function asRequest({ method, target, headers, body }: HostileRequest): Request | undefined {
  try {
    const hasBody = !/^(GET|HEAD)$/i.test(method) && body !== "";
    return new Request(`http://emulator.test${target}`, {
      method,
      headers: headers.map(([name, value]) => [name, value]),
      ...(hasBody ? { body } : {}),
    });
  } catch {
    return undefined;
  }
}

test("whatever is asked, the answer is one that is documented", { timeout }, async () => {
  const emulator = createEmulator(options);
  onTestFinished(() => emulator.close());
  const good = await tokens(emulator);
  const { statuses, check } = checkingAnswers();
  const property = fc.asyncProperty(hostileRequest(good), async (given) => {
    const request = asRequest(given);
    fc.pre(request !== undefined);
    const response = await emulator.app.fetch(request);
    const { status, headers } = response;
    check({ status, headers, body: await response.text() }, given.method, given.target);
  });
  await inHalves(() => fc.assert(property, { numRuns: runs.calls, maxSkipsPerRun: 1000 }));
  const examples = [tooLarge, ...Array<HostileRequest>(callsAllowed + 1).fill(allowed(good[0] ?? ""))];
  await fc.assert(property, { numRuns: examples.length, examples: examples.map((example) => [example]) });
  if (isLong) console.log(runs.calls * 2, "calls", statuses);
  expect(faults).toEqual([]);
  expect(Object.keys(statuses)).toEqual(
    expect.arrayContaining(["200", "400", "401", "403", "404", "405", "413", "429"]),
  );
});

test("whatever an operation is asked, over whichever way, the answer is one that it documents", {
  timeout,
}, async () => {
  const running = await serveEmulator({ port: 0, ...options, quota: false, now: hostileNow });
  onTestFinished(() => running.close());
  const { store } = running.emulator;
  const all = Object.values(scenarios).flatMap((named): Scenario[] => Object.values(named));
  for (const [entity, entities] of seedOf(all)) await store.collection(entity).putAll(entities);
  const token = await tokenFor(running.emulator);
  const { ask, close } = askingOverSocket(running.port);
  onTestFinished(close);
  const seen: Record<string, Record<number, number>> = {};
  const property = fc.asyncProperty(hostileOperation, async (given) => {
    const answer = await ask(given, token);
    fc.pre(answer !== undefined);
    // Node's client writes methods in capitals.
    const asked = { ...given, method: given.method.toUpperCase() };
    expect(problemWith(answer, asked.method, asked.target)).toBeUndefined();
    const operationId = operationAsked(asked) ?? "none";
    const statuses = seen[operationId] ?? {};
    seen[operationId] = { ...statuses, [answer.status]: (statuses[answer.status] ?? 0) + 1 };
  });
  await inHalves(() => fc.assert(property, { numRuns: runs.operations, maxSkipsPerRun: 1000 }));
  const examples = isLong ? longestRequests.map((example): [HostileRequest] => [example]) : [];
  await fc.assert(property, { numRuns: examples.length, examples });
  if (isLong) console.log(runs.operations * 2, "requests of operations", seen);
  expect(faults).toEqual([]);
  expect(Object.keys(seen)).toEqual(expect.arrayContaining(Object.keys(operationTable)));
  const statuses = new Set(Object.values(seen).flatMap((counts) => Object.keys(counts)));
  expect([...statuses]).toEqual(expect.arrayContaining(["200", "201", "204", "400", "404", "405"]));
});

test("whatever bytes arrive, what comes back is HTTP and documented, and the server stays up", {
  timeout,
}, async () => {
  const running = await serveEmulator({ port: 0, ...options });
  onTestFinished(() => running.close());
  const hostile = hostileBytes(fc.oneof(hostileRequest(await tokens(running.emulator)), hostileOperation));
  const { statuses, check } = checkingAnswers([400, 408]);
  const property = fc.asyncProperty(hostile, async (bytes) => {
    const [line = ""] = bytes.toString("latin1").trimStart().split("\n", 1);
    const [method = ""] = line.split(" ", 1);
    const answers = readAnswers(await exchange(running.port, bytes));
    for (const answer of answers) check(answer, method, line.slice(method.length).trim());
    expect(answers.length).toBeGreaterThan(0);
  });
  await inHalves(() => fc.assert(property, { numRuns: runs.connections }));
  if (isLong) console.log(runs.connections * 2, "connections", statuses);
  expect(faults).toEqual([]);
  expect(Object.keys(statuses)).toEqual(expect.arrayContaining(["200", "400", "401", "404", "405"]));
  expect((await fetch(`${running.url}/healthz`)).status).toBe(200);
});
