/** What the client takes from its surroundings, so that tests can hold time and chance still. */
export interface Runtime {
  /** Wall clock, in milliseconds since 1970: for token lifetimes and dates. */
  now(): number;
  /** Monotonic clock, in milliseconds: for waits and quotas, which a corrected wall clock must not upset. */
  elapsed(): number;
  /** A number from 0 up to but not including 1. */
  random(): number;
  /** Calls back once after `ms` and returns what cancels it. `Infinity` never calls back. */
  after(ms: number, callback: () => void): () => void;
}

// Timers hold 31 bits: a longer one would fire at once.
const longestTimer = 2 ** 31 - 1;

/** Globals are looked up at call time, so that a test's fake timers take effect. */
export const systemRuntime: Runtime = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  random: () => Math.random(),
  after(ms, callback) {
    if (ms === Number.POSITIVE_INFINITY) return () => {};
    let timer: ReturnType<typeof setTimeout>;
    const arm = (left: number) => {
      timer = setTimeout(
        () => (left > longestTimer ? arm(left - longestTimer) : callback()),
        Math.min(left, longestTimer),
      );
    };
    arm(ms);
    return () => clearTimeout(timer);
  },
};
