import type { Runtime } from "./runtime.ts";

export interface Limits {
  readonly ms: number;
  readonly outer: AbortSignal | undefined;
  /** The error for running out of time. */
  late(): Error;
  /** The error for an outer signal that was aborted, if it is not the signal's own reason. */
  aborted?(reason: unknown): unknown;
}

/**
 * Runs work under a signal of its own, aborted with the outer one or when the time is up. It rejects then even if the work never
 * ends: a stalled body or a foreign fetch may not heed its signal. Leaves no timer and no listener behind.
 */
export function withTimeLimit<T>(
  runtime: Runtime,
  limits: Limits,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { ms, outer, late, aborted = (reason) => reason } = limits;
  if (outer?.aborted) return Promise.reject(aborted(outer.reason));
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const leave = () => {
      cancelTimer();
      outer?.removeEventListener("abort", abort);
    };
    const stop = (error: unknown) => {
      leave();
      reject(error);
      controller.abort(error);
    };
    const abort = () => stop(aborted(outer?.reason));
    const cancelTimer = runtime.after(ms, () => stop(late()));
    outer?.addEventListener("abort", abort, { once: true });
    work(controller.signal).then(
      (value) => {
        leave();
        resolve(value);
      },
      (reason: unknown) => {
        leave();
        reject(reason);
      },
    );
  });
}

/** Waits for something shared that goes on when this caller's signal is aborted. */
export function waitFor<T>(runtime: Runtime, shared: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return shared;
  // Whoever does not wait for it any more does not hear of its failure either.
  shared.catch(() => {});
  const limits = {
    ms: Number.POSITIVE_INFINITY,
    outer: signal,
    late: () => new Error(),
  };
  return withTimeLimit(runtime, limits, () => shared);
}

/** Sleeps unless the signal is aborted, whose reason it then rejects with. */
export function sleep(runtime: Runtime, ms: number, signal: AbortSignal | undefined): Promise<void> {
  let cancel = () => {};
  const slept = new Promise<void>((resolve) => {
    cancel = runtime.after(ms, resolve);
  });
  return waitFor(runtime, slept, signal).finally(() => cancel());
}
