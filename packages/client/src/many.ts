import type { OperationAnswer, OperationId } from "@defender-endpoint/types";
import type { CallOptions } from "./client-options.ts";
import { type AnyDefenderError, isDefenderError } from "./errors/any-error.ts";

export type Inputs<Input> = Iterable<Input> | AsyncIterable<Input>;

export interface ManyProgress {
  /** Results so far. */
  readonly done: number;
  /** How many of them are errors. */
  readonly failed: number;
}

export interface ManyOptions extends CallOptions {
  /** Calls that are waiting, in flight, or answered and not yet taken. Default: 16. The quota's own `concurrency` holds as well. */
  readonly concurrency?: number;
  /** Told after each result. */
  readonly onProgress?: (progress: ManyProgress) => void;
}

/** The outcome for one input. */
export type InputResult<Input, Value> =
  | { readonly input: Input; readonly ok: true; readonly value: Value }
  | { readonly input: Input; readonly ok: false; readonly error: AnyDefenderError };

export type ManyResult<Id extends OperationId, Input> = InputResult<Input, OperationAnswer<Id>>;

/**
 * Calls for each input and yields results as they come. Never more than `concurrency` inputs are between being read and being
 * taken by the consumer. After an abort nothing more is read, and what was in flight comes back as aborted. When the consumer
 * stops early, calls in flight are aborted.
 */
export async function* runMany<Input, Value>(
  call: (input: Input, options: CallOptions) => Promise<Value>,
  inputs: Inputs<Input>,
  { concurrency = 16, onProgress, signal, ...options }: ManyOptions,
): AsyncGenerator<InputResult<Input, Value>, void, undefined> {
  const iterator = Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]();
  const stop = new AbortController();
  const ready: InputResult<Input, Value>[] = [];
  let active = 0;
  let reading = false;
  let exhausted = false;
  let broken: { readonly error: unknown } | undefined;
  let wake = () => {};

  async function start(input: Input): Promise<void> {
    active += 1;
    try {
      ready.push({
        input,
        ok: true,
        value: await call(input, { maxWait: Number.POSITIVE_INFINITY, ...options, signal: stop.signal }),
      });
    } catch (error) {
      if (isDefenderError(error)) ready.push({ input, ok: false, error });
      else broken ??= { error };
    }
    active -= 1;
    wake();
  }

  async function read(): Promise<void> {
    reading = true;
    try {
      const { done, value } = await iterator.next();
      if (done) exhausted = true;
      else if (!stop.signal.aborted) void start(value);
    } catch (error) {
      exhausted = true;
      broken ??= { error };
    }
    reading = false;
    fill();
    wake();
  }

  /** Reads on while the consumer is busy. */
  function fill(): void {
    if (!exhausted && !reading && active + ready.length < concurrency) void read();
  }

  async function close(): Promise<void> {
    await iterator.return?.();
  }

  const abort = () => {
    exhausted = true;
    stop.abort(signal?.reason);
    wake();
  };
  if (signal?.aborted) abort();
  signal?.addEventListener("abort", abort, { once: true });
  const progress = { done: 0, failed: 0 };
  try {
    while (true) {
      if (broken) throw broken.error;
      const result = ready.shift();
      fill();
      if (result) {
        progress.done += 1;
        if (!result.ok) progress.failed += 1;
        onProgress?.({ ...progress });
        yield result;
        continue;
      }
      if (exhausted && active === 0) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  } finally {
    signal?.removeEventListener("abort", abort);
    stop.abort();
    const open = !exhausted || signal?.aborted;
    exhausted = true;
    // Not awaited: an input that never comes must not keep the consumer, who has gone.
    if (open) close().catch(() => {});
  }
}
