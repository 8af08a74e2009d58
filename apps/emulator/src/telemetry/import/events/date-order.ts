import { rejectedText } from "../rejected/rejected-text.ts";
import { mostUndecided, mostUndecidedText } from "../text/limits.ts";
import { rejected, type SettledReading, type UndecidedReading } from "./reading.ts";
import { askForIsoTimes } from "./row-time.ts";
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
const tooMany = (lines: number) =>
  `Timestamp has day and month as numbers, and the first ${lines} such lines do not tell which is which: ${askForIsoTimes}`;

/**
 * The first date that exists in one order only decides for the file. Those that exist in both wait for it, and also behind it: until the end,
 * or until so many wait, one may come that exists in the other order only. Then nothing can be said of those that exist in both.
 */
export function dateOrder(): DateOrder {
  let order: Order | undefined;
  /** Why those that exist in both orders cannot be read. */
  let refusal: string | undefined;
  let waiting: Waiting[] | undefined = [];
  /** Characters in those that wait. */
  let characters = 0;

  function settled(reading: UndecidedReading): SettledReading {
    const { dayFirst, monthFirst } = reading;
    const existsInBoth = dayFirst !== undefined && monthFirst !== undefined;
    const time = order === undefined ? undefined : reading[order];
    if (time === undefined || (existsInBoth && refusal !== undefined)) return rejected(refusal ?? contradiction);
    return reading.at(time);
  }

  function isTooMuch(): boolean {
    return waiting !== undefined && (waiting.length >= mostUndecided || characters >= mostUndecidedText);
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
    if (order === undefined) refusal = isTooMuch() ? tooMany(waiting.length) : untold;
    const released = waiting;
    waiting = undefined;
    for (const { reading, place } of released) {
      yield { reading: settled(reading), ...place, text: () => rejectedText(JSON.stringify(reading.row)) };
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
        else {
          waiting?.push({ reading, place });
          characters += lengthOf(reading);
          if (isTooMuch()) yield* release();
        }
      }
    },
    end: release,
  };
}

function lengthOf({ row }: UndecidedReading): number {
  return Object.values(row).reduce<number>((sum, value) => sum + (typeof value === "string" ? value.length : 8), 0);
}
