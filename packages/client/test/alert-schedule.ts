import fc from "fast-check";
import type { WorldFault } from "./world-service.ts";

/** An alert to come. Times are in milliseconds after the start, and 100 ns beyond those. */
export interface ComingAlert {
  readonly at: number;
  readonly ticks: number;
  /** How much later it becomes visible. */
  readonly late: number;
}

/** What one run of the program does: it goes on for so many alerts, and then forgets the last ones, which it had not finished. */
export interface ProgramRun {
  readonly alerts: number;
  readonly forgets: number;
}

/** Everything that happens while alerts are followed, decided beforehand. */
export interface AlertSchedule {
  readonly alerts: readonly ComingAlert[];
  readonly $top: number;
  /** Of each call in turn, again and again. */
  readonly latencies: readonly number[];
  readonly faults: readonly (WorldFault | undefined)[];
  /** How long the program is busy with each alert, again and again. */
  readonly busy: readonly number[];
  readonly runs: readonly ProgramRun[];
}

export const overlap = 20_000;
/** When the last alert has become visible. */
export const end = 50_000;

// Few times, so that many are equal.
const alert: fc.Arbitrary<ComingAlert> = fc.record({
  at: fc.oneof(fc.constantFrom(-25_000, -1, 0, 10_000, 10_001), fc.integer({ min: -30_000, max: 30_000 })),
  ticks: fc.constantFrom(0, 0, 1, 9_999),
  late: fc.oneof(fc.constantFrom(0, 0, 1, 10_000, overlap), fc.integer({ min: 0, max: overlap })),
});

const fault = fc.oneof(
  { weight: 8, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom("request lost", "answer lost", "failed before", "failed after") },
  { weight: 1, arbitrary: fc.constantFrom({ status: 429, headers: { "retry-after": "2" } }, { status: 502 }) },
) as fc.Arbitrary<WorldFault | undefined>;

export const alertSchedule: fc.Arbitrary<AlertSchedule> = fc.record({
  alerts: fc.array(alert, { maxLength: 8 }),
  $top: fc.constantFrom(1, 2, 3, 5, 10),
  latencies: fc.array(fc.constantFrom(0, 0, 50, 3_000), { minLength: 1, maxLength: 5 }),
  // In the end each call succeeds.
  faults: fc.array(fault, { maxLength: 5 }).map((some) => [...some, undefined]),
  busy: fc.array(fc.constantFrom(0, 0, 0, 100, 9_000), { minLength: 1, maxLength: 5 }),
  runs: fc.array(fc.record({ alerts: fc.nat(4), forgets: fc.nat(2) }), { maxLength: 3 }),
});
