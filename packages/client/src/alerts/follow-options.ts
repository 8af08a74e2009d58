import { count, functions, milliseconds, refuseUnknown, wrong } from "../checks/option-checks.ts";
import type { AnyDefenderError } from "../errors/any-error.ts";
import { checkSignal } from "../options/call-options.ts";
import { type AlertFilter, checkFilter } from "./alert-filter.ts";
import { type FollowedTime, type Position, readCursor } from "./cursor.ts";
import { largestPage } from "./read-alerts.ts";
import { readTicks, ticksOf } from "./ticks.ts";

interface FollowSettings {
  /** More conditions. An alert that comes to meet them later than `overlap` after its time may be passed over. */
  readonly $filter?: AlertFilter | undefined;
  /** The size of a page, at most 10,000. One that is too large an answer is asked for again in halves. Default: 500. */
  readonly $top?: number | undefined;
  /**
   * `alertCreationTime` (default): each alert once, as it is when it is met. `lastUpdateTime`: an alert comes again when it has changed,
   * as it is then; of changes between two looks the last.
   */
  readonly time?: FollowedTime | undefined;
  /**
   * How late an alert may become visible, in milliseconds after its time (decided; the service promises nothing). So far back every look
   * reaches. Default: 1,800,000, half an hour.
   */
  readonly overlap?: number | undefined;
  /** `caughtUp`: ends once there is nothing new. Default: goes on until it is left or aborted. */
  readonly until?: "caughtUp" | undefined;
  /** The longest pause between two looks, in milliseconds. After something new it is 10 s, and doubles while there is nothing. Default: 60,000. */
  readonly pollInterval?: number | undefined;
  /** Ends it, with `AbortedError`. */
  readonly signal?: AbortSignal | undefined;
  /** Told of each failure that is outlived. */
  readonly onFailure?: ((error: AnyDefenderError) => void) | undefined;
}

/** With a cursor it goes on from there, without one it begins `since` then: a text keeps its digits to the 100 ns. */
export type FollowOptions = FollowSettings &
  (
    | { readonly since: Date | string; readonly cursor?: string | undefined }
    | { readonly since?: Date | string | undefined; readonly cursor: string }
  );

const names = ["since", "cursor", "$filter", "$top", "time", "overlap", "until", "pollInterval", "signal", "onFailure"];

/** The options, checked. */
export interface Follow {
  readonly $filter: AlertFilter;
  readonly $top: number;
  readonly time: FollowedTime;
  readonly overlap: number;
  readonly endsCaughtUp: boolean;
  readonly pollInterval: number;
  readonly signal: AbortSignal | undefined;
  readonly onFailure: (error: AnyDefenderError) => void;
  readonly start: Position;
}

/** @throws {ArgumentError} which names the option that is wrong. */
export function readFollowOptions(options: FollowOptions): Follow {
  refuseUnknown("followAlerts", options, names);
  functions("followAlerts", options, ["onFailure"]);
  const {
    $filter,
    $top = 500,
    time = "alertCreationTime",
    overlap = 1_800_000,
    until,
    pollInterval = 60_000,
    signal,
  } = options;
  if (time !== "alertCreationTime" && time !== "lastUpdateTime") {
    throw wrong("time", "`alertCreationTime` or `lastUpdateTime`");
  }
  if (until !== undefined && until !== "caughtUp") throw wrong("until", "`caughtUp`, or left out");
  checkSignal(signal);
  if (!Number.isFinite(overlap) || overlap < 0) throw wrong("overlap", "a number of milliseconds of at least 0");
  checkFilter(time, $filter);
  return {
    $filter,
    $top: Math.min(count("$top", $top, 1), largestPage),
    time,
    overlap,
    endsCaughtUp: until !== undefined,
    pollInterval: milliseconds("pollInterval", pollInterval),
    signal,
    onFailure: options.onFailure ?? (() => {}),
    start: startOf(time, options),
  };
}

function startOf(time: FollowedTime, { since, cursor }: FollowOptions): Position {
  if (cursor !== undefined) return readCursor(time, cursor);
  const floor = since instanceof Date && !Number.isNaN(since.getTime()) ? ticksOf(since.getTime()) : readTicks(since);
  if (floor === undefined) throw wrong("since", "a date, or a text such as 2024-05-01T10:00:00.1234567Z");
  return { floor, newest: floor, keys: [] };
}
