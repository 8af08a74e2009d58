import type { OperationAnswer, OperationId } from "@defender-endpoint/types";
import type { AnyDefenderError } from "./errors/any-error.ts";
import type { CallOptions } from "./options/call-options.ts";
import type { ManyOptions } from "./options/many-options.ts";

export type Inputs<Input> = Iterable<Input> | AsyncIterable<Input>;

/** The outcome for one input. */
export type InputResult<Input, Value> =
  | { readonly input: Input; readonly ok: true; readonly value: Value }
  | { readonly input: Input; readonly ok: false; readonly error: AnyDefenderError };

export type ManyResult<Id extends OperationId, Input> = InputResult<Input, OperationAnswer<Id>>;

/**
 * Calls for each input and yields results as they come, presented: one for each input that is read, whatever happens. Never more than
 * `concurrency` inputs are between being read and being taken by the consumer.
 *
 * | what happens                | what follows                                                                                     |
 * |-----------------------------|--------------------------------------------------------------------------------------------------|
 * | there is room for an input  | the next one is read, unless one is being read or reading has `ended`                            |
 * | an input comes              | its call is `inFlight`; after an abort as well, and then comes back as aborted                   |
 * | a call ends                 | its result is `ready`; what it throws that is no error of the client's becomes one               |
 * | the inputs are at their end | reading has `ended`                                                                              |
 * | the inputs break off        | reading has `ended`, and their error is the `failure`                                            |
 * | the caller's signal aborts  | reading has `ended`, calls end as aborted; an input that has not come is not waited for          |
 * | the consumer asks           | it gets what is `ready`; else, with reading `ended` and nothing `inFlight`, `failure` or the end |
 * | the consumer leaves         | it is `gone`: reading has `ended`, calls are aborted, and what it still waits for is the end     |
 * | the results end, anyhow     | the inputs are closed, unless they ended or threw by themselves                                  |
 *
 * An input that is there is taken at once: nothing comes in between. The consumer's turn looks at everything after it has read, and
 * then waits for what happens later, so that nothing that happens at once is missed.
 */
export function runMany<Input, Value, Result>(
  call: (input: Input, options: CallOptions) => Promise<Value>,
  inputs: Inputs<Input>,
  { concurrency = 16, onProgress, signal, ...options }: ManyOptions,
  present: (result: InputResult<Input, Value>) => Result,
  errorOf: (reason: unknown) => AnyDefenderError,
): AsyncGenerator<Result, void, undefined> {
  // One for each call: a signal on which thousands listen takes as long as their square.
  const inFlight = new Set<AbortController>();
  const ready: InputResult<Input, Value>[] = [];
  let reading = false;
  let ended = false;
  let gone = false;
  let step: IteratorResult<Input> | undefined;
  let failure: { readonly error: unknown } | undefined;
  let wake = () => {};

  async function start(input: Input): Promise<void> {
    const stop = new AbortController();
    inFlight.add(stop);
    if (signal?.aborted) stop.abort(signal.reason);
    try {
      // How many wait is bounded by `concurrency` already.
      const [maxWait, maxQueue] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
      const value = await call(input, { maxWait, maxQueue, ...options, signal: stop.signal });
      ready.push({ input, ok: true, value });
    } catch (error) {
      ready.push({ input, ok: false, error: errorOf(error) });
    }
    inFlight.delete(stop);
    wake();
  }

  /** Reads for as long as there is room, also while the consumer is busy. */
  async function read(iterator: Iterator<Input> | AsyncIterator<Input>): Promise<void> {
    if (reading) return;
    reading = true;
    try {
      while (!ended && inFlight.size + ready.length < concurrency) {
        step = undefined;
        const next = iterator.next();
        step = isPromise(next) ? await next : next;
        if (step.done) ended = true;
        else {
          const input = isPromise(step.value) ? await step.value : step.value;
          if (!gone) void start(input);
        }
      }
    } catch (error) {
      ended = true;
      failure = { error };
    }
    reading = false;
    wake();
  }

  function end(reason?: unknown): void {
    ended = true;
    for (const stop of inFlight) stop.abort(reason);
    wake();
  }

  const abort = () => end(signal?.reason);

  async function* take(): AsyncGenerator<Result, void, undefined> {
    const iterator = Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]();
    if (signal?.aborted) abort();
    signal?.addEventListener("abort", abort, { once: true });
    const progress = { done: 0, failed: 0 };
    try {
      while (!gone) {
        const result = ready.shift();
        void read(iterator);
        if (result) {
          progress.done += 1;
          if (!result.ok) progress.failed += 1;
          onProgress?.({ ...progress });
          yield present(result);
        } else if (ready.length === 0) {
          if (ended && inFlight.size === 0) break;
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
      if (failure && !gone) throw failure.error;
    } finally {
      signal?.removeEventListener("abort", abort);
      end();
      gone = true;
      // Not awaited: an input that never comes must not keep the consumer, who has gone.
      if (step ? !step.done : !failure)
        Promise.resolve()
          .then(() => iterator.return?.())
          .catch(() => {});
    }
  }

  const results = take();

  // A generator alone would let who leaves wait for the next result first.
  function leaving<Given extends unknown[], Then>(leave: (...given: Given) => Then): (...given: Given) => Then {
    return (...given) => {
      gone = true;
      end();
      return leave.apply(results, given);
    };
  }

  return Object.assign(results, { return: leaving(results.return), throw: leaving(results.throw) });
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof Object(value).then === "function";
}
