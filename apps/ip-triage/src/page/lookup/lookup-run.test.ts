import { createDefenderClient } from "@defender-endpoint/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Budget } from "../header/budget.ts";
import { createQueryClient } from "../start/query-client.ts";
import { createLookupRun } from "./lookup-run.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

type Answer = (ip: string, signal: AbortSignal) => Response | Promise<Response>;

const seen: Answer = (ip) => Response.json({ ipAddress: ip, organizationPrevalence: 7 });
const refusal = (status: number, code: string, headers = {}) => Response.json({ error: { code } }, { status, headers });

/** A run over so many addresses, on a service that answers by the given function. */
function runOver(length: number, answer: Answer, loadBudget?: () => Promise<Budget>) {
  const asked: string[] = [];
  const queries = createQueryClient();
  const defender = createDefenderClient({
    baseUrl: "http://127.0.0.1",
    credential: null,
    retry: false,
    quota: false,
    async fetch(input, init) {
      const { url, signal } = new Request(input, init);
      const ip = decodeURIComponent(/ips\/([^/]+)/.exec(url)?.[1] ?? "");
      asked.push(ip);
      return await answer(ip, signal);
    },
  });
  const ips = Array.from({ length }, (_, n) => `10.0.0.${n + 1}`);
  const question = { ips, lookBackHours: 48 };
  return {
    run: createLookupRun(queries, defender, question, loadBudget),
    again: () => createLookupRun(queries, defender, question),
    asked,
    ips,
  };
}

/** Lets everything happen that needs no more than a little time. */
const settle = (ms = 1_000) => vi.advanceTimersByTimeAsync(ms);

test("every address is asked once and answered in its place", async () => {
  const { run, asked, ips } = runOver(30, seen);
  expect(run.snapshot()).toMatchObject({ phase: { is: "stopped" }, answered: 0 });
  run.start();
  await settle();
  expect(run.snapshot()).toMatchObject({ phase: { is: "done" }, answered: 30, failed: 0 });
  expect(run.snapshot().rows.map(({ ip }) => ip)).toEqual(ips);
  expect(asked.toSorted()).toEqual(ips.toSorted());
});

test("no more than five are asked at the same time, and listeners are told as answers come", async () => {
  const gates: (() => void)[] = [];
  const { run, asked } = runOver(12, async (ip, signal) => {
    await new Promise<void>((resolve) => gates.push(resolve));
    return seen(ip, signal);
  });
  const told: number[] = [];
  run.subscribe(() => told.push(run.snapshot().answered));
  run.start();
  await settle();
  expect(asked).toHaveLength(5);
  gates.shift()?.();
  await settle();
  expect(asked).toHaveLength(6);
  expect(told.at(-1)).toBe(1);
});

test("a used-up quota holds all of them for as long as it says, and nothing is lost", async () => {
  let open = false;
  const { run, asked, ips } = runOver(20, (ip, signal) =>
    open || asked.length <= 8 ? seen(ip, signal) : refusal(429, "TooManyRequests", { "Retry-After": "30" }),
  );
  run.start();
  await settle();
  const { phase, answered } = run.snapshot();
  expect(phase).toEqual({ is: "held", until: expect.any(Number) });
  expect(answered).toBe(8);
  const before = asked.length;
  await settle(20_000);
  expect(asked).toHaveLength(before);
  open = true;
  await settle(10_000);
  expect(run.snapshot()).toMatchObject({ phase: { is: "done" }, answered: 20, failed: 0 });
  expect(new Set(asked)).toEqual(new Set(ips));
});

test("an address that fails is a result like any other, and is asked again on its own", async () => {
  let broken = true;
  const { run, asked } = runOver(6, (ip, signal) =>
    broken && ip === "10.0.0.3" ? refusal(500, "InternalServerError") : seen(ip, signal),
  );
  run.start();
  await settle();
  expect(run.snapshot()).toMatchObject({ phase: { is: "done" }, answered: 5, failed: 1 });
  expect(run.snapshot().rows[2]?.outcome).toMatchObject({ is: "failed", error: { kind: "server" } });
  broken = false;
  run.start();
  await settle();
  expect(run.snapshot()).toMatchObject({ phase: { is: "done" }, answered: 6, failed: 0 });
  expect(asked).toHaveLength(7);
});

test.each([
  ["no connection", () => Promise.reject(new TypeError("Failed to fetch")), "network"],
  ["a missing role", () => refusal(403, "Forbidden"), "forbidden"],
  ["a refused credential", () => refusal(502, "SignInFailed"), "server"],
  ["a service that is gone", () => refusal(502, "ServiceUnreachable"), "server"],
] as const)("%s interrupts the run instead of failing every address", async (_, answer, kind) => {
  let broken = true;
  const { run, asked } = runOver(50, (ip, signal) => (broken ? answer() : seen(ip, signal)));
  run.start();
  await settle();
  expect(run.snapshot()).toMatchObject({ phase: { is: "interrupted", error: { kind } }, answered: 0, failed: 0 });
  expect(asked.length).toBeLessThanOrEqual(5);
  broken = false;
  run.start();
  await settle();
  expect(run.snapshot()).toMatchObject({ phase: { is: "done" }, answered: 50 });
});

test("a cancelled run aborts what is under way, keeps what is answered, and goes on from there", async () => {
  const signals: AbortSignal[] = [];
  let hanging = true;
  const { run, asked } = runOver(20, (ip, signal) => {
    if (!hanging || asked.length <= 7) return seen(ip, signal);
    signals.push(signal);
    return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  });
  run.start();
  await settle();
  run.stop();
  await settle();
  expect(signals.map(({ aborted }) => aborted)).toEqual(Array(5).fill(true));
  expect(run.snapshot()).toMatchObject({ phase: { is: "stopped" }, answered: 7, failed: 0 });
  hanging = false;
  run.start();
  await settle();
  expect(run.snapshot()).toMatchObject({ phase: { is: "done" }, answered: 20 });
});

test("a run that waits for the quota can be cancelled too", async () => {
  const { run, asked } = runOver(3, () => refusal(429, "TooManyRequests", { "Retry-After": "3000" }));
  run.start();
  await settle();
  run.stop();
  const before = asked.length;
  await settle(4_000_000);
  expect(asked).toHaveLength(before);
  expect(run.snapshot().phase).toEqual({ is: "stopped" });
});

test("what one run has answered the next one has", async () => {
  const { run, again, asked } = runOver(5, seen);
  run.start();
  await settle();
  const next = again();
  expect(next.snapshot()).toMatchObject({ phase: { is: "done" }, answered: 5 });
  next.refresh();
  await settle();
  expect(next.snapshot()).toMatchObject({ phase: { is: "done" }, answered: 5 });
  expect(asked).toHaveLength(10);
});

/** A quota of so many calls a minute on the virtual clock, and what counts against it. */
function quotaOf(limit: number) {
  const used: number[] = [];
  const forget = () => used.splice(0, used.filter((at) => at <= Date.now() - 60_000).length);
  return {
    take(): boolean {
      forget();
      return used.length < limit && used.push(Date.now()) > 0;
    },
    async load(): Promise<Budget> {
      forget();
      const remaining = limit - used.length;
      const freeInMs = remaining > 0 ? 0 : (used[0] ?? 0) + 60_000 - Date.now();
      return { windows: [{ limit, perMs: 60_000, remaining, returnsAt: null }], pausedUntil: null, freeInMs };
    },
  };
}

test("what the quota has no room for is not sent to be refused, but waits until it has", async () => {
  const { take, load } = quotaOf(20);
  const refused: string[] = [];
  const answer: Answer = (ip) => {
    if (take()) return Response.json({ ipAddress: ip, organizationPrevalence: 7 });
    refused.push(ip);
    return refusal(429, "TooManyRequests");
  };
  const { run, asked, ips } = runOver(50, answer, load);
  run.start();
  await settle();
  expect(run.snapshot()).toMatchObject({ phase: { is: "held" }, answered: 20 });
  await settle(60_000);
  expect(run.snapshot()).toMatchObject({ phase: { is: "held" }, answered: 40 });
  await settle(60_000);
  expect(run.snapshot()).toMatchObject({ phase: { is: "done" }, answered: 50 });
  expect(refused).toEqual([]);
  expect(asked).toEqual(ips);
});

test("a run that waits for the quota is cancelled, and goes on from there", async () => {
  const { take, load } = quotaOf(20);
  const { run, asked } = runOver(
    30,
    (ip, signal) => (take() ? seen(ip, signal) : refusal(429, "TooManyRequests")),
    load,
  );
  run.start();
  await settle();
  run.stop();
  expect(run.snapshot()).toMatchObject({ phase: { is: "stopped" }, answered: 20 });
  await settle(120_000);
  expect(asked).toHaveLength(20);
  run.start();
  await settle();
  expect(run.snapshot()).toMatchObject({ phase: { is: "done" }, answered: 30 });
});

test("where nobody tells of the quota the lookups are sent all the same", async () => {
  const { run } = runOver(30, seen, () => Promise.reject(new TypeError("Failed to fetch")));
  run.start();
  await settle();
  expect(run.snapshot()).toMatchObject({ phase: { is: "done" }, answered: 30 });
});
