import type { Entity } from "@defender-endpoint/service";
import type { Store } from "../store.ts";
import { alerts } from "./derived/alerts.ts";
import { fromElsewhere, KeptRows, type RowStore } from "./derived/kept-rows.ts";
import { KnownFiles } from "./derived/known-files.ts";
import { KnownLinks } from "./derived/known-links.ts";
import { machines } from "./derived/machines.ts";
import { users } from "./derived/users.ts";
import type { SettledEntry } from "./events/date-order.ts";
import type { RowReading, SightingReading } from "./events/reading.ts";
import { type EntitySchema, entitySchemas, type ServiceEntity } from "./events/service-entity.ts";
import { type ImportCounts, importTally } from "./import-counts.ts";
import { readTelemetry, type TelemetrySource } from "./read-telemetry.ts";
import { defaultActions } from "./tables/network-events.ts";
import { SightingBatch } from "./writing/sighting-batch.ts";

export interface ImportOptions {
  /** The ActionTypes that count as "opened a connection". Default: ConnectionSuccess, ConnectionFound, ConnectionRequest. */
  readonly actions?: Iterable<string>;
  /** Is handed what was rejected, a few at a time. Default: it is only counted. */
  readonly onRejected?: (rejected: readonly RejectedEntry[]) => void | Promise<void>;
}

export interface RejectedEntry {
  readonly file: string;
  /** Counted from 1: where it begins. Absent where it has no line, such as where gzip ends early. */
  readonly line?: number;
  /** Counted from 1, in a list of events. */
  readonly record?: number;
  /** Holds nothing of the text. */
  readonly reason: string;
  /** The first 16,384 characters at most. */
  readonly text: string;
  /** In characters, if the text is longer. */
  readonly length?: number;
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

/**
 * How many sightings are committed at once: as many as have been, within these bounds. The larger a database is, the more of its pages
 * are written anew for each commit: with 20,000 throughout, 2 GB take twice as long. The first commits come soon all the same.
 */
const smallestBatch = 10_000;
const largestBatch = 100_000;

/** How many sightings one event may be. */
const mostOfAnEvent = 2;

/** How many entities are committed at once, of all kinds together. */
const entitiesAtOnce = 1000;

/** How much of what was rejected is handed over at once: entries, and characters of their texts. */
const mostEntries = 1000;
const mostText = 1024 * 1024;

/** Imports exports into a store. The order of exports does not matter, nor whether they overlap. */
export function telemetryImport(
  store: Pick<Store, "sightings" | "collection" | "inTurn">,
  options: ImportOptions = {},
): TelemetryImport {
  const actions = new Set(options.actions ?? defaultActions);
  const tally = importTally();
  const files = new KnownFiles();
  const machineRows = new KeptRows(machines);
  const alertRows = new KeptRows(alerts);
  const userRows = new KeptRows(users);
  const logons = new KnownLinks();
  const derivations = [files, machineRows, alertRows, userRows, logons];
  const rowsOf = {
    DeviceInfo: machineRows,
    AlertInfo: alertRows,
    AlertEvidence: alertRows,
    DeviceLogonEvents: userRows,
  };
  let kept: ServiceEntity[] = [];
  let batch = nextBatch();
  let committed = Promise.resolve();

  function nextBatch(): SightingBatch {
    return new SightingBatch(Math.min(Math.max(tally.counts().sightings, smallestBatch), largestBatch));
  }

  /** Resolves when the batch before is committed: one is written while the next is read. */
  async function commit(): Promise<void> {
    const sightings = batch;
    batch = nextBatch();
    await committed;
    if (sightings.size === 0) return;
    committed = store.sightings.record(sightings).then(tally.added);
    // Whoever awaits it next is told. That it can be later is no unhandled rejection.
    committed.catch(() => {});
  }

  /** Of two with one id the later one stays. */
  async function keepEntities(): Promise<void> {
    const all = kept;
    kept = [];
    for (const schema of entitySchemas) {
      const some = all.filter((one) => one.schema === schema).map(({ entity }) => entity);
      if (some.length > 0) await keepAnswered(schema, some);
      tally.kept(schema, some.length);
    }
  }

  /** What the API answered counts as a whole, whatever rows say. */
  async function keepAnswered(schema: EntitySchema, answered: readonly Entity[]): Promise<void> {
    const derivation = [machines, alerts, users].find(({ entity }) => entity === schema);
    await store.inTurn(async () => {
      if (derivation !== undefined) {
        await store.collection(derivation.collection).putAll(answered.map(({ id }) => fromElsewhere(id)));
      }
      await store.collection(schema).putAll(answered);
    });
  }

  /** Hands what waits over to the store. */
  async function flush(which: readonly { flush(store: RowStore): Promise<void> }[]): Promise<void> {
    for (const each of which) await each.flush(store);
  }

  function take(file: string, { reading, line, record, text }: SettledEntry): RejectedEntry | undefined {
    tally.take(reading);
    if (reading.kind === "rejected") {
      const place = { ...(line === undefined ? {} : { line }), ...(record === undefined ? {} : { record }) };
      return { file, ...place, reason: reading.reason, ...text() };
    }
    if (reading.kind === "entity") kept.push(reading);
    if (reading.kind === "row") addRow(reading);
    if (reading.kind === "sighting") addSightings(reading);
    return undefined;
  }

  function addRow(reading: RowReading): void {
    rowsOf[reading.table].add(reading);
    if (reading.machineId !== undefined) logons.add(reading.machineId, reading.id);
  }

  function addSightings({ observables, time, device, file }: SightingReading): void {
    for (const observable of observables) batch.add({ observable, time, device });
    if (file !== undefined) files.add(file);
  }

  return {
    async add(source) {
      let rejected: RejectedEntry[] = [];
      let text = 0;
      async function handOver(): Promise<void> {
        const some = rejected;
        rejected = [];
        text = 0;
        if (some.length > 0) await options.onRejected?.(some);
      }
      try {
        for await (const entries of readTelemetry(source, actions)) {
          for (const entry of entries) {
            const refused = take(source.name, entry);
            if (batch.room < mostOfAnEvent) await commit();
            if (derivations.some(({ isFull }) => isFull)) await flush(derivations);
            if (kept.length >= entitiesAtOnce) await keepEntities();
            if (refused === undefined) continue;
            rejected.push(refused);
            text += refused.text.length;
            if (rejected.length >= mostEntries || text >= mostText) await handOver();
          }
          await handOver();
        }
      } finally {
        await commit();
        await keepEntities();
        await flush(derivations);
        await committed;
      }
    },
    counts: tally.counts,
  };
}
