import { isDefenderError } from "../errors/any-error.ts";
import { inputError } from "../errors/input-error.ts";
import type { Outcome } from "./gather.ts";

/** As many as find one among 500, and as many again. Each costs two calls. */
const mostSplits = 18;

/**
 * Carries out a batch. One that is refused as a whole (400) is halved, and halved again, until those are found that are refused by
 * themselves. After {@link mostSplits} halvings, what is still refused together has the error of that refusal.
 */
export async function splitRefused<Item, Value>(
  items: readonly Item[],
  send: (items: readonly Item[]) => Promise<readonly Outcome<Value>[]>,
): Promise<readonly Outcome<Value>[]> {
  const outcomes: Outcome<Value>[] = [];
  let splits = 0;
  // The first half before the second: of what is there twice, the later counts.
  const parts = items.length > 0 ? [items] : [];
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
    try {
      outcomes.push(...(await send(part)));
    } catch (reason) {
      const error = inputError(reason);
      if (isDefenderError(error, "bad-request") && part.length > 1 && splits < mostSplits) {
        splits += 1;
        const half = Math.ceil(part.length / 2);
        parts.unshift(part.slice(0, half), part.slice(half));
      } else outcomes.push(...part.map(() => ({ ok: false, error }) as const));
    }
  }
  return outcomes;
}
