import fc from "fast-check";

/** What an iterator does when it is asked for one more. Milliseconds are until it does; where it can do nothing later, it does it at once. */
export interface SourceStep {
  readonly does: "input" | "promised input" | "throw" | "reject" | "rejected input" | "never";
  readonly ms: number;
}

/** What becomes of a call. It heeds its signal, as all calls do. */
export interface CallStep {
  readonly does: "answer" | "fail" | "fail at once" | "throw a stranger" | "never";
  readonly ms: number;
}

/** One run of many, all of it decided beforehand. */
export interface Schedule {
  readonly kind: "sync" | "async";
  readonly steps: readonly SourceStep[];
  readonly close: "closes" | "throws" | "hangs" | "is absent";
  readonly calls: readonly CallStep[];
  readonly concurrency: number;
  /** When the caller's signal is aborted; 0 is before it begins. */
  readonly abortAt: number | undefined;
  /** How long the consumer is busy with each result. */
  readonly busy: readonly number[];
  /** How the consumer leaves, if it does, after so many results or so many milliseconds, whatever it is doing. */
  readonly leave: { readonly how: "return" | "throw"; readonly after?: number; readonly at?: number } | undefined;
}

// Short, and few: so that much happens at the same time.
const ms = fc.constantFrom(0, 0, 1, 2, 3, 5, 8);
const rarely = <T>(often: T, ...rest: T[]) =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(often) }, { weight: 2, arbitrary: fc.constantFrom(...rest) });
const always = fc.constant(undefined);
const how = fc.constantFrom("return" as const, "throw" as const);

const anySchedule: fc.Arbitrary<Schedule> = fc.record({
  kind: fc.constantFrom("sync" as const, "async" as const),
  steps: fc.array(
    fc.record({
      does: rarely<SourceStep["does"]>("input", "promised input", "throw", "reject", "rejected input", "never"),
      ms,
    }),
    { maxLength: 8 },
  ),
  close: rarely<Schedule["close"]>("closes", "throws", "hangs", "is absent"),
  calls: fc.array(
    fc.record({ does: rarely<CallStep["does"]>("answer", "fail", "fail at once", "throw a stranger", "never"), ms }),
    { minLength: 8, maxLength: 8 },
  ),
  concurrency: fc.integer({ min: 1, max: 5 }),
  abortAt: fc.oneof({ weight: 2, arbitrary: always }, fc.integer({ min: 0, max: 20 })),
  busy: fc.array(ms, { minLength: 9, maxLength: 9 }),
  leave: fc.oneof(
    { weight: 3, arbitrary: always },
    fc.record({ how, after: fc.integer({ min: 0, max: 6 }) }),
    fc.record({ how, at: fc.integer({ min: 0, max: 20 }) }),
  ),
});

/** Any run that has an end: what never comes is waited for until something ends it. */
export const schedules = anySchedule.map((schedule): Schedule => {
  const endless = [...schedule.steps, ...schedule.calls].some(({ does }) => does === "never");
  return endless && schedule.abortAt === undefined ? { ...schedule, abortAt: 20 } : schedule;
});
