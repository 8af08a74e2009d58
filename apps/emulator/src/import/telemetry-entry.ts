import type { Line } from "./lines.ts";
import type { Reading } from "./network-event.ts";

/** One event of an export, or what stood where one should be. */
export interface TelemetryEntry {
  readonly reading: Reading;
  /** Counted from 1. Absent where the form has no lines of its own. */
  readonly line?: number;
  /** Counted from 1, where a line or the whole file holds several events. */
  readonly record?: number;
  /** What was read. Asked for only when it was rejected. */
  readonly text: () => string;
}

/** Reads one form of export, as its lines come in. Each method's entries are to be taken before the next call. */
export interface TelemetryReader {
  read(lines: readonly Line[]): Iterable<TelemetryEntry>;
  end(): Iterable<TelemetryEntry>;
}
