import { readFileSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { createDefenderClient, isDefenderError, systemRuntime } from "@defender-endpoint/client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { control, readJson, tokenFor } from "../../test/caller.ts";
import { type RunningEmulator, serveEmulator } from "../serve-emulator.ts";
import { faultNames } from "./fault-rule.ts";

/** What becomes of a call, and how many requests that takes. */
type End = readonly [outcome: string, requests: number];

interface Case {
  /** As the client's own matrix of faults names it. */
  readonly name: string;
  readonly fault: { readonly fault: string; readonly [option: string]: unknown };
  /** When the first request meets the fault, and when every one does. */
  readonly first: End;
  readonly every: End;
}

const lasting = (name: string, fault: Case["fault"], outcome: string): Case => ({
  name,
  fault,
  first: [outcome, 1],
  every: [outcome, 1],
});
const passing = (name: string, fault: Case["fault"], outcome: string): Case => ({
  name,
  fault,
  first: ["value", 2],
  every: [outcome, 4],
});
const status = (code: number, options = {}) => ({ fault: "status", status: code, ...options });

const cases: readonly Case[] = [
  lasting("200", { fault: "latency", milliseconds: 0 }, "value"),
  lasting("400", status(400), "bad-request"),
  { name: "401", fault: status(401), first: ["value", 2], every: ["unauthorized", 2] },
  lasting("403", status(403), "forbidden"),
  lasting("404", status(404), "not-found"),
  passing("408", status(408), "unexpected-status"),
  passing("429 with Retry-After", status(429, { retryAfter: 0 }), "throttled"),
  passing("429 without Retry-After", status(429), "throttled"),
  passing("500", status(500), "server"),
  passing("502", status(502), "server"),
  passing("503", status(503), "server"),
  passing("504", status(504), "server"),
  passing("502 with a page", { fault: "html", status: 502 }, "not-json"),
  passing("a reset before the body", { fault: "reset" }, "network"),
  passing("a reset inside the body", { fault: "resetInBody" }, "network"),
  passing("stalled headers", { fault: "stalledHead" }, "timeout"),
  passing("a stalled body", { fault: "stalledBody" }, "timeout"),
  lasting("truncated JSON", { fault: "truncatedBody" }, "not-json"),
  lasting("a page", { fault: "html" }, "not-json"),
  lasting("an empty body", { fault: "emptyBody" }, "not-json"),
  // Beyond the matrix: what is slow, but not too slow.
  lasting("a body that dribbles", { fault: "dribble", milliseconds: 1 }, "value"),
];

let running: RunningEmulator;
beforeAll(async () => {
  running = await serveEmulator({ port: 0, quota: false });
});
afterAll(() => running.close());

/** The one fault that is placed. */
async function placedFault(): Promise<{ readonly fault: string; readonly met: number }> {
  const { faults } = await readJson<{ faults: [{ fault: string; met: number }] }>(
    await control(running.emulator, "GET", "/faults"),
  );
  return faults[0];
}

/** The client itself, over a real connection. Its time-outs end only requests that are known to have met the fault. */
async function callOnce(): Promise<End> {
  const timeouts = new Set<() => void>();
  let requests = 0;
  let over = false;
  const defender = createDefenderClient({
    baseUrl: running.url,
    quota: false,
    credential: async () => ({
      token: await tokenFor(running.emulator),
      expiresOnTimestamp: Number.POSITIVE_INFINITY,
    }),
    fetch: (input, init) => {
      requests += 1;
      return fetch(input, init);
    },
    runtime: {
      ...systemRuntime,
      // No wait before another attempt.
      random: () => 0,
      after(ms, callback) {
        if (ms < 1000) return systemRuntime.after(ms, callback);
        timeouts.add(callback);
        return () => timeouts.delete(callback);
      },
    },
  });
  const outcome = defender.getIPStatistics({ ip: "8.8.8.8" }).then(
    () => "value",
    (error: unknown) => (isDefenderError(error) ? error.kind : String(error)),
  );
  const ended = outcome.finally(() => {
    over = true;
  });
  for (let seen = 0; !over; await setImmediate()) {
    const { fault, met } = await placedFault();
    if (!fault.startsWith("stalled") || met <= seen) continue;
    seen = met;
    for (const callback of [...timeouts]) callback();
  }
  return [await ended, requests];
}

test.each(cases)("$name is met by the first request: $first", async ({ fault, first }) => {
  await control(running.emulator, "POST", "/reset");
  await control(running.emulator, "POST", "/faults", { ...fault, operationId: "getIPStatistics", times: 1 });
  expect(await callOnce()).toEqual(first);
  expect(await placedFault()).toMatchObject({ met: 1 });
});

test.each(cases)("$name is met by every request: $every", async ({ fault, every }) => {
  await control(running.emulator, "POST", "/reset");
  await control(running.emulator, "POST", "/faults", { ...fault, operationId: "getIPStatistics" });
  expect(await callOnce()).toEqual(every);
  expect(await placedFault()).toMatchObject({ met: every[1] });
});

test("those are all faults there are, and all that the client's matrix has", () => {
  expect(new Set(cases.map(({ fault }) => fault.fault))).toEqual(new Set(faultNames));
  const matrix = new URL("../../../../packages/client/test/fault-matrix.test.ts", import.meta.url);
  const named = /(?:^ {2}(?:lasting|passing)\(|^ {4}name: )"([^"]+)"/gm;
  const names = [...readFileSync(matrix, "utf8").matchAll(named)].map(([, name]) => name);
  expect(names.length).toBeGreaterThanOrEqual(20);
  expect(names.filter((name) => !cases.some((one) => one.name === name))).toEqual([]);
});
