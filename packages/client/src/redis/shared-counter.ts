import type { Counter, Release, Wait } from "../quota/counter.ts";
import type { SlotRequest } from "../quota/quota.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { withTimeLimit } from "../runtime/with-time-limit.ts";
import type { QuotaWindow } from "../wire/quota-window.ts";
import type { RunScript, ScriptAnswer } from "./run-script.ts";

/** A counter that may have no slot after all when it is asked, or may not answer: it then rejects. */
export interface AskedCounter extends Omit<Counter, "take"> {
  ask(request: SlotRequest): Promise<Release | undefined>;
}

/** The counter that a fleet shares, as one process sees it. */
export interface SharedCounter extends AskedCounter {
  ask(): Promise<Release | undefined>;
  /** Rejects if there is no answer. */
  ping(): Promise<unknown>;
}

export interface SharedCounterSettings {
  /** Milliseconds after which a slot counts as used if nobody renews it. */
  readonly lease: number;
  /** Milliseconds that the server has for an answer. */
  readonly timeout: number;
}

/** Milliseconds. A slot that somebody else gives back early, or a pause that is ended, is noticed after one to two of these. */
const patience = 1_000;
/** Milliseconds over which processes spread that were told to come back at the same time. */
const spread = 25;

export function createSharedCounter(
  run: RunScript,
  windows: readonly QuotaWindow[],
  { lease, timeout }: SharedCounterSettings,
  runtime: Runtime,
): SharedCounter {
  const worker = crypto.randomUUID();
  const held = new Set<string>();
  let slots = 0;
  let cancelRenewal = () => {};
  // What there is to wait for, as far as was told.
  let freeAt = Number.NEGATIVE_INFINITY;
  let askAt = Number.NEGATIVE_INFINITY;
  let window: QuotaWindow | undefined;
  let paused = false;
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let left = windows.map(({ limit }) => ({ remaining: limit, returnsAt: Number.NEGATIVE_INFINITY }));

  function note({ pausedMs, left: told }: ScriptAnswer): void {
    const now = runtime.elapsed();
    pausedUntil = now + pausedMs;
    left = told.map(({ remaining, returnsInMs }) => ({
      remaining,
      returnsAt: returnsInMs < 0 ? Number.NEGATIVE_INFINITY : now + returnsInMs,
    }));
  }

  /** Tells the server something that it may miss: the leases end by themselves, and then count for more rather than less. */
  function tell(...[operation, ...needs]: Parameters<RunScript>): void {
    run(operation, ...needs).then(note, () => {});
  }

  function answered(asked: Promise<ScriptAnswer>, ms: number): Promise<ScriptAnswer> {
    const late = () => new Error(`The server has not answered within ${ms} ms.`);
    return withTimeLimit(runtime, { ms, outer: undefined, late, aborted: late }, () => asked);
  }

  function pulse(): number {
    return patience * (1 + runtime.random());
  }

  function renewLater(): void {
    cancelRenewal = runtime.after(lease / 3, () => {
      tell("renew", ...held);
      renewLater();
    });
  }

  function hold(slot: string): Release {
    held.add(slot);
    if (held.size === 1) renewLater();
    return (usedInMs, answered) => {
      held.delete(slot);
      if (held.size === 0) cancelRenewal();
      if (usedInMs === undefined) tell("give-back", slot);
      else tell("spend", slot, usedInMs, answered ? 1 : 0);
      // There is one now, or whoever asked for all after a pause has been heard of.
      if (usedInMs === undefined || paused) askAt = Math.min(askAt, pausedUntil);
    };
  }

  return {
    get inFlight() {
      return held.size;
    },
    /** What is used the server knows. */
    get idle() {
      return held.size === 0 && freeAt <= runtime.elapsed();
    },
    wait() {
      const now = runtime.elapsed();
      const ms = Math.max(freeAt, askAt) - now;
      return askAt > now ? { ms, window, paused, askAgainMs: askAt - now } : nothing;
    },
    async ask() {
      slots += 1;
      const slot = `${worker}:${slots}`;
      try {
        // A slot that is not heard of before its lease has ended is none.
        const answer = await answered(run("take", slot), Math.min(timeout, lease));
        note(answer);
        const now = runtime.elapsed();
        ({ window, paused } = answer);
        freeAt = now + answer.waitMs;
        askAt = now;
        if (answer.taken) return hold(slot);
        askAt += Math.min(answer.waitMs + spread * runtime.random(), pulse());
        return undefined;
      } catch (reason) {
        // It may have been taken all the same, or still be.
        tell("give-back", slot);
        throw reason;
      }
    },
    ping: () => answered(run("renew", ...held), timeout),
    pause(ms, about) {
      const now = runtime.elapsed();
      const until = now + ms;
      if (until > freeAt) {
        freeAt = pausedUntil = until;
        // Another process may end it.
        askAt = Math.min(until, now + pulse());
        window = about;
        paused = true;
      }
      tell("pause", Math.ceil(ms), about?.limit ?? 0, about?.perMs ?? 0);
    },
    async resume() {
      note(await answered(run("resume"), timeout));
      askAt = Number.NEGATIVE_INFINITY;
    },
    snapshot() {
      const now = runtime.elapsed();
      const date = (at: number) => (Number.isFinite(at) ? new Date(runtime.now() + at - now) : null);
      return {
        windows: windows.map((window, index) => ({
          ...window,
          remaining: left[index]?.remaining ?? window.limit,
          returnsAt: date(left[index]?.returnsAt ?? Number.NEGATIVE_INFINITY),
        })),
        inFlight: held.size,
        pausedUntil: pausedUntil > now ? date(pausedUntil) : null,
      };
    },
  };
}

const nothing: Wait = { ms: 0, window: undefined };
