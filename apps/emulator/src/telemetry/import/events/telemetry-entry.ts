import type { RejectedText } from "../rejected/rejected-text.ts";
import type { Line } from "../text/lines.ts";
import type { Reading } from "./reading.ts";

/** One event of an export, or what stood where one should be. */
export interface TelemetryEntry<R = Reading> {
  readonly reading: R;
  /** Counted from 1: where it begins. Absent where it has no line. */
  readonly line?: number;
  /** Counted from 1, in a list of events. */
  readonly record?: number;
  /** What was read. Asked for only when it was rejected, and before the next entry is taken. */
  readonly text: () => RejectedText;
}

/** Reads one form of export, as its lines come in. Each method's entries are to be taken before the next call. */
export interface TelemetryReader {
  read(lines: readonly Line[]): Iterable<TelemetryEntry>;
  end(): Iterable<TelemetryEntry>;
}
