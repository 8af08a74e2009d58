import type { AnyDefenderError } from "../errors/any-error.ts";
import type { CallOptions } from "../options/call-options.ts";

/** What became of one thing among many. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: AnyDefenderError };

/** Carries out a batch, and says of each in it what became of it, in the same order. What it throws is what became of them all. */
export type CarryOut<Item, Value> = (
  items: readonly Item[],
  options: CallOptions,
) => Promise<readonly Outcome<Value>[]>;

export interface Gathering<Item, Value> {
  /** Goes with the next batch. Settles when that is done. */
  add(item: Item, options: CallOptions): Promise<Value>;
  /** Sends those that are there: no more will come. */
  flush(): void;
}

interface Member<Item, Value> {
  readonly item: Item;
  readonly options: CallOptions;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Makes batches of what is asked for one by one. A batch is sent when it is full, when no more will come, and when one in it is given up.
 * It waits for the batch before it, so that everything is done in the order in which it came.
 */
export function gather<Item, Value>(size: number, carryOut: CarryOut<Item, Value>): Gathering<Item, Value> {
  let open: Member<Item, Value>[] = [];
  let before: Promise<void> = Promise.resolve();

  function flush(): void {
    const batch = open;
    open = [];
    const [first] = batch;
    if (first) before = before.then(() => settle(batch, first.options));
  }

  async function settle(batch: readonly Member<Item, Value>[], options: CallOptions): Promise<void> {
    try {
      const outcomes = await carryOut(
        batch.map(({ item }) => item),
        options,
      );
      batch.forEach(({ resolve, reject }, place) => {
        const outcome = outcomes[place];
        if (outcome?.ok) resolve(outcome.value);
        else reject(outcome?.error);
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  return {
    flush,
    add: (item, options) =>
      new Promise((resolve, reject) => {
        open.push({ item, options, resolve, reject });
        if (open.length >= size || options.signal?.aborted) flush();
        else options.signal?.addEventListener("abort", flush, { once: true });
      }),
  };
}
