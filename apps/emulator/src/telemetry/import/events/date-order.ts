import { rejectedText } from "../rejected/rejected-text.ts";
import { mostUndecided } from "../text/limits.ts";
import { askForIsoTimes, rejected, type SettledReading, type UndecidedReading } from "./network-event.ts";
import type { TelemetryEntry } from "./telemetry-entry.ts";

export type SettledEntry = TelemetryEntry<SettledReading>;

/** Settles readings of which only the file as a whole can tell whether the day or the month comes first. */
export interface DateOrder {
  settle(entries: Iterable<TelemetryEntry>): Iterable<SettledEntry>;
  /** To be called after the last entry: gives what was waiting for one that tells. */
  end(): Iterable<SettledEntry>;
}

type Order = "dayFirst" | "monthFirst";

interface Waiting {
  readonly reading: UndecidedReading;
  readonly place: Pick<TelemetryEntry, "line" | "record">;
}

const untold = `Timestamp has day and month as numbers, and no line of the file tells which is which: ${askForIsoTimes}`;
const contradiction = `Timestamp has the day first in some lines of the file and the month in others: ${askForIsoTimes}`;
const tooMany = `Timestamp has day and month as numbers, and the first ${mostUndecided} such lines do not tell which is which: ${askForIsoTimes}`;

/**
 * The first date that exists in one order only decides for the file. Those that exist in both wait for it, and also behind it: until the end,
 * or until so many wait, one may come that exists in the other order only. Then nothing can be said of those that exist in both.
 */
export function dateOrder(): DateOrder {
  let order: Order | undefined;
  /** Why those that exist in both orders cannot be read. */
  let refusal: string | undefined;
  let waiting: Waiting[] | undefined = [];

  function settled(reading: UndecidedReading): SettledReading {
    const { address, device, dayFirst, monthFirst, isWithoutZone } = reading;
    const existsInBoth = dayFirst !== undefined && monthFirst !== undefined;
    const time = order === undefined ? undefined : reading[order];
    if (time === undefined || (existsInBoth && refusal !== undefined)) return rejected(refusal ?? contradiction);
    return { kind: "sighting", sighting: { observable: address, device, time }, isWithoutZone };
  }

  function mustWait({ dayFirst, monthFirst }: UndecidedReading): boolean {
    if (dayFirst !== undefined && monthFirst !== undefined) return waiting !== undefined;
    const only = dayFirst === undefined ? "monthFirst" : "dayFirst";
    order ??= only;
    if (only !== order) refusal = contradiction;
    return false;
  }

  function* release(): Generator<SettledEntry> {
    if (waiting === undefined) return;
    if (order === undefined) refusal = waiting.length < mostUndecided ? untold : tooMany;
    const released = waiting;
    waiting = undefined;
    for (const { reading, place } of released) {
      yield { reading: settled(reading), ...place, text: () => rejectedText(JSON.stringify(reading.event)) };
    }
  }

  return {
    *settle(entries) {
      for (const entry of entries) {
        const { reading, line, record, text } = entry;
        if (reading.kind !== "undecided") {
          yield { ...entry, reading };
          continue;
        }
        const place = { ...(line === undefined ? {} : { line }), ...(record === undefined ? {} : { record }) };
        if (!mustWait(reading)) yield { reading: settled(reading), ...place, text };
        else if (waiting?.push({ reading, place }) === mostUndecided) yield* release();
      }
    },
    end: release,
  };
}
