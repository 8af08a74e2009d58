import { straggle } from "../quota/line.ts";
import type { QuotaWindow } from "../wire/quota-window.ts";
import type { RedisClient, ScriptInput } from "./redis-client.ts";
import { script, scriptSha1 } from "./script.ts";

export type ScriptOperation = "take" | "spend" | "give-back" | "renew" | "pause" | "resume";

/** What the script answers, whatever it did. */
export interface ScriptAnswer {
  readonly taken: boolean;
  /** How long until the next slot is free, and the window that is used up; none for a pause that names none. */
  readonly waitMs: number;
  readonly window: QuotaWindow | undefined;
  /** Whether the wait is for a pause. */
  readonly paused: boolean;
  readonly pausedMs: number;
  /** In the order of the windows. `returnsInMs` is -1 if nothing returns. */
  readonly left: readonly { readonly remaining: number; readonly returnsInMs: number }[];
}

export type RunScript = (operation: ScriptOperation, ...needs: readonly (string | number)[]) => Promise<ScriptAnswer>;

/** Runs the script for one quota, whose keys begin alike. */
export function createScriptRunner(
  client: RedisClient,
  key: string,
  windows: readonly QuotaWindow[],
  lease: number,
): RunScript {
  const keys = ["used", "held", "pause"].map((name) => `${key}:${name}`);
  // What has no limit is counted all the same.
  const limits = windows.flatMap(({ limit, perMs }) => [Math.min(limit, Number.MAX_SAFE_INTEGER), Math.ceil(perMs)]);
  const keep = Math.max(0, ...windows.map(({ perMs }) => Math.ceil(perMs))) + lease + straggle;

  async function run(input: ScriptInput): Promise<unknown> {
    try {
      return await client.evalSha(scriptSha1, input);
    } catch (error) {
      // A server that has not seen the script yet, or has been restarted, learns it with this.
      if (error instanceof Error && error.message.startsWith("NOSCRIPT")) return client.eval(script, input);
      throw error;
    }
  }

  return async (operation, ...needs) => {
    const given = [operation, lease, keep, windows.length, ...limits, ...needs].map(String);
    return read(await run({ keys, arguments: given }), windows);
  };
}

function read(answer: unknown, windows: readonly QuotaWindow[]): ScriptAnswer {
  const numbers = Array.isArray(answer) ? answer.map(Number) : [];
  if (numbers.length !== 6 + 2 * windows.length || numbers.some(Number.isNaN)) {
    throw new TypeError("The client does not return the answer of a script as a list of numbers.");
  }
  const [taken, waitMs = 0, which = 0, pausedMs = 0, limit = 0, perMs = 0, ...rest] = numbers;
  return {
    taken: taken === 1,
    waitMs,
    window: windows[which - 1] ?? (limit > 0 ? { limit, perMs } : undefined),
    paused: which === 0 && waitMs > 0,
    pausedMs,
    left: windows.map((_, index) => ({ remaining: rest[2 * index] ?? 0, returnsInMs: rest[2 * index + 1] ?? 0 })),
  };
}
