import type { DefenderClient } from "@defender-endpoint/client";
import { isCancelledError, type QueryClient } from "@tanstack/react-query";
import type { Question } from "../asking/question.ts";
import { type Budget, roomIn } from "../header/budget.ts";
import { addressRow, type Outcome } from "./address-row.ts";
import { reachOf } from "./failure-reach.ts";
import type { RunPhase, RunSnapshot } from "./run-snapshot.ts";
import { sleepUntil } from "./sleep-until.ts";
import { keptOutcome, statisticsQuery } from "./statistics-query.ts";

/** Looks a list of addresses up. What is answered stays, whatever happens to the rest. */
export interface LookupRun {
  subscribe(listener: () => void): () => void;
  snapshot(): RunSnapshot;
  /** Asks for what is not answered, those that failed among it. */
  start(): void;
  /** Aborts what is under way. */
  stop(): void;
  /** Asks anew for all addresses, or for some of them. */
  refresh(ips?: readonly string[]): void;
}

/** As many as a browser sends to one server at a time over HTTP/1.1, less one for all that is not a lookup. */
const inFlight = 5;

/** Milliseconds between two snapshots while answers come in: often enough for the eye, not too often for 5,000 rows. */
const pace = (rows: number) => (rows > 1_000 ? 500 : 150);

/** Milliseconds between two looks at a quota that is used up: calls that started one after the other return so, too. */
const leastHold = 1_000;

/**
 * @param loadBudget Tells what is left of the quota, where somebody counts. As many calls are sent as there is room for, so that none is
 * refused that could have waited.
 */
export function createLookupRun(
  queries: QueryClient,
  defender: DefenderClient,
  question: Question,
  loadBudget?: () => Promise<Budget>,
): LookupRun {
  const { ips, lookBackHours } = question;
  const listeners = new Set<() => void>();
  const rows = ips.map((ip) => addressRow(ip, keptOutcome(queries, { ip, lookBackHours })));
  const places = new Map(ips.map((ip, index) => [ip, index]));
  let phase: RunPhase = { is: rows.every(({ outcome }) => outcome.is === "answered") ? "done" : "stopped" };
  let snapshot = take();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopping = new AbortController();

  function take(): RunSnapshot {
    const count = (is: Outcome["is"]) => rows.filter(({ outcome }) => outcome.is === is).length;
    return { rows: [...rows], phase, answered: count("answered"), failed: count("failed") };
  }

  function tell(): void {
    clearTimeout(timer);
    timer = undefined;
    snapshot = take();
    for (const listener of listeners) listener();
  }

  function enter(next: RunPhase): void {
    phase = next;
    tell();
  }

  function put(ip: string, outcome: Outcome): void {
    const place = places.get(ip);
    const row = place === undefined ? undefined : rows[place];
    if (place === undefined || row === undefined) return;
    rows[place] = { ...row, outcome };
    timer ??= setTimeout(tell, pace(rows.length));
  }

  /** How many calls may start now; 0 after having waited for a time when some may. */
  async function awaitRoom(signal: AbortSignal): Promise<number> {
    // Whoever cannot be asked about the quota has the lookups tell why.
    const budget = await loadBudget?.().catch(() => undefined);
    const room = budget ? roomIn(budget) : Number.POSITIVE_INFINITY;
    if (budget && room === 0 && !signal.aborted) {
      enter({ is: "held", until: Date.now() + Math.max(leastHold, budget.freeInMs) });
      await awaitEndOfHold(signal);
    }
    return room;
  }

  async function awaitEndOfHold(signal: AbortSignal): Promise<void> {
    while (phase.is === "held" && !signal.aborted) {
      if (phase.until <= Date.now()) enter({ is: "running" });
      else await sleepUntil(phase.until, signal);
    }
  }

  async function ask(ip: string, pending: string[], signal: AbortSignal): Promise<void> {
    const query = statisticsQuery(defender, { ip, lookBackHours });
    try {
      await queries.fetchQuery({ ...query, staleTime: Number.POSITIVE_INFINITY });
      put(ip, keptOutcome(queries, { ip, lookBackHours }));
    } catch (error) {
      if (signal.aborted || isCancelledError(error)) return;
      const reach = reachOf(error);
      if (reach.of === "address") {
        put(ip, { is: "failed", error, asOf: Date.now() });
      } else if (reach.waitMs === undefined) {
        cancel();
        enter({ is: "interrupted", error, at: Date.now() });
      } else {
        pending.unshift(ip);
        const until = Date.now() + reach.waitMs;
        if (phase.is !== "held" || until > phase.until) enter({ is: "held", until });
      }
    }
  }

  /** One of those who ask at the same time, until nothing is pending. */
  async function work(pending: string[], signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await awaitEndOfHold(signal);
      const ip = signal.aborted ? undefined : pending.shift();
      if (ip === undefined) return;
      await ask(ip, pending, signal);
    }
  }

  async function run(): Promise<void> {
    const pending = rows.filter(({ outcome }) => outcome.is !== "answered").map(({ ip }) => ip);
    for (const ip of pending) put(ip, { is: "waiting" });
    stopping = new AbortController();
    const { signal } = stopping;
    enter({ is: "running" });
    while (pending.length > 0 && !signal.aborted) {
      const batch = pending.splice(0, await awaitRoom(signal));
      // Whoever finds nothing left leaves, although another one may yet put its address back.
      while (batch.length > 0 && !signal.aborted) {
        await Promise.all(Array.from({ length: inFlight }, () => work(batch, signal)));
      }
    }
    if (!signal.aborted) enter({ is: "done" });
  }

  function cancel(): void {
    stopping.abort();
    void queries.cancelQueries({ queryKey: ["getIPStatistics"] });
  }

  const isUnderWay = () => phase.is === "running" || phase.is === "held";

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => snapshot,
    start() {
      if (!isUnderWay()) void run();
    },
    stop() {
      if (!isUnderWay()) return;
      cancel();
      enter({ is: "stopped" });
    },
    refresh(some = ips) {
      if (isUnderWay()) return;
      for (const ip of some) {
        queries.removeQueries({ queryKey: statisticsQuery(defender, { ip, lookBackHours }).queryKey });
        put(ip, { is: "waiting" });
      }
      void run();
    },
  };
}
