import type { RedisClient, ScriptInput } from "../src/redis.ts";
import type { VirtualRuntime } from "./virtual-runtime.ts";

/** What the script was asked to do. */
export interface ScriptCall {
  readonly operation: string;
  readonly needs: readonly string[];
  readonly keys: readonly string[];
  /** Milliseconds since the fake was made. */
  readonly at: number;
}

/** What the server says. Without anything: a slot was taken, and nothing is used. */
export interface Said {
  readonly waitMs?: number;
  /** The number of the window to wait for, from 1. */
  readonly which?: number;
  readonly pausedMs?: number;
  readonly pausedFor?: readonly [limit: number, perMs: number];
  /** For each window. */
  readonly left?: readonly (readonly [remaining: number, returnsInMs: number])[];
  /** Milliseconds until the server says it; Infinity for never. */
  readonly latency?: number;
}

/** A client whose server says what a test wants it to, on virtual time. */
export function createScriptedRedis(
  runtime: VirtualRuntime,
  say: (call: ScriptCall, index: number) => Said | Error | unknown[] = () => ({}),
) {
  const start = runtime.elapsed();
  const calls: ScriptCall[] = [];

  async function evalSha(_: string, { keys, arguments: given }: ScriptInput): Promise<unknown> {
    const [operation = "", , , count, ...rest] = given;
    const call = { operation, needs: rest.slice(2 * Number(count)), keys, at: runtime.elapsed() - start };
    const index = calls.push(call) - 1;
    const said = say(call, index);
    if (said instanceof Error) throw said;
    if (Array.isArray(said)) return said;
    const { waitMs = 0, which = 0, pausedMs = 0, pausedFor = [0, 0], left, latency = 0 } = said;
    if (latency > 0) await new Promise<void>((resolve) => runtime.after(latency, resolve));
    const none = Array.from({ length: Number(count) }, () => [1, -1]);
    const taken = operation === "take" && waitMs === 0 ? 1 : 0;
    return [taken, waitMs, which, pausedMs, ...pausedFor, ...(left ?? none).flat()];
  }

  const client: RedisClient = { evalSha, eval: () => Promise.reject(new Error("Nothing is asked for in full.")) };
  /** What was done so far, without the names of the slots: those of one process end in their number. */
  const done = () =>
    calls.map(({ operation, needs, at }) => [operation, ...needs.map((need) => need.replace(/^.*:/, "#")), at]);
  return { client, calls, done };
}
