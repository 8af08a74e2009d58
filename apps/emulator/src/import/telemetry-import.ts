import type { Sighting, Store } from "../store.ts";
import type { Ticks } from "../timestamp.ts";
import { defaultActions, type PassedOver } from "./network-event.ts";
import { readTelemetry, type TelemetrySource } from "./read-telemetry.ts";
import type { TelemetryEntry } from "./telemetry-entry.ts";

export interface ImportOptions {
  /** The ActionTypes that count as "opened a connection". Default: ConnectionSuccess, ConnectionFound, ConnectionRequest. */
  readonly actions?: Iterable<string>;
  /** Is handed what was rejected, a few at a time. Default: it is only counted. */
  readonly onRejected?: (rejected: readonly RejectedEntry[]) => void | Promise<void>;
}

export interface RejectedEntry {
  readonly file: string;
  /** Counted from 1. Absent in hunting JSON, which has no lines of its own. */
  readonly line?: number;
  /** Counted from 1, where a line or the file holds several events. */
  readonly record?: number;
  /** Holds nothing of the text. */
  readonly reason: string;
  readonly text: string;
}

export interface ImportCounts {
  /** Events read: the sum of `counted`, `passedOver` and `rejected`. */
  readonly read: number;
  /** Events of a device that opened a connection. */
  readonly counted: number;
  /** Those of them that the database did not hold yet. */
  readonly added: number;
  readonly passedOver: Readonly<Record<PassedOver, number>>;
  readonly rejected: number;
  /** When the first and the last of the counted events were. Null if there is none. */
  readonly first: Ticks | null;
  readonly last: Ticks | null;
}

export interface TelemetryImport {
  /**
   * Imports one export. What is malformed in it is counted and passed over.
   * @throws {TelemetryUnreadableError} when it is no export at all, or its rest cannot be read. What was read before stays.
   * @throws {DatabaseUnavailableError} when the database cannot be written.
   */
  add(source: TelemetrySource): Promise<void>;
  /** What all exports together have come to so far. */
  counts(): ImportCounts;
}

/** How many sightings are committed at once. */
const batchSize = 20_000;

/** Imports exports into a store. The order of exports does not matter, nor whether they overlap. */
export function telemetryImport(store: Store, options: ImportOptions = {}): TelemetryImport {
  const actions = new Set(options.actions ?? defaultActions);
  const passedOver = { otherCategory: 0, otherAction: 0, noAddress: 0 };
  const totals = { read: 0, counted: 0, added: 0, rejected: 0 };
  let first: Ticks | null = null;
  let last: Ticks | null = null;
  let batch: Sighting[] = [];

  async function commit(): Promise<void> {
    const sightings = batch;
    batch = [];
    if (sightings.length > 0) totals.added += await store.record(sightings);
  }

  function take(file: string, { reading, line, record, text }: TelemetryEntry): RejectedEntry | undefined {
    totals.read += 1;
    if (reading.kind === "rejected") {
      totals.rejected += 1;
      const place = { ...(line === undefined ? {} : { line }), ...(record === undefined ? {} : { record }) };
      return { file, ...place, reason: reading.reason, text: text() };
    }
    if (reading.kind === "passedOver") {
      passedOver[reading.because] += 1;
      return undefined;
    }
    const { time } = reading.sighting;
    totals.counted += 1;
    if (first === null || time < first) first = time;
    if (last === null || time > last) last = time;
    batch.push(reading.sighting);
    return undefined;
  }

  return {
    async add(source) {
      try {
        for await (const entries of readTelemetry(source, actions)) {
          const rejected: RejectedEntry[] = [];
          for (const entry of entries) {
            const refused = take(source.name, entry);
            if (refused !== undefined) rejected.push(refused);
            if (batch.length >= batchSize) await commit();
          }
          if (rejected.length > 0) await options.onRejected?.(rejected);
        }
      } finally {
        await commit();
      }
    },
    counts: () => ({ ...totals, passedOver: { ...passedOver }, first, last }),
  };
}
