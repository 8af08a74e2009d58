import { wrong } from "../checks/option-checks.ts";
import { keyLength } from "./alert-key.ts";
import type { Ticks } from "./ticks.ts";

/** The times that alerts can be followed by, under the API's own names. */
export type FollowedTime = "alertCreationTime" | "lastUpdateTime";

/** Where a follower is. */
export interface Position {
  /** From when on there may be alerts that were not yielded. */
  readonly floor: Ticks;
  /** The time of the newest that was. */
  readonly newest: Ticks;
  /** Those at the floor or after it that were. */
  readonly keys: readonly string[];
}

/** How many keys a cursor holds, so that it is shorter than 4,096 letters. */
export const mostKeys = 500;

const version = 1;
const letters: Readonly<Record<FollowedTime, string>> = { alertCreationTime: "c", lastUpdateTime: "u" };
const written = new RegExp(
  `^${version}([cu])\\.(-?\\d{1,19})\\.(-?\\d{1,19})\\.((?:[\\w-]{${keyLength}}){0,${mostKeys}})$`,
);

export function writeCursor(time: FollowedTime, { floor, newest, keys }: Position): string {
  return `${version}${letters[time]}.${floor}.${newest}.${keys.slice(-mostKeys).join("")}`;
}

/** @throws {ArgumentError} for what {@link writeCursor} has not written, or for another time. */
export function readCursor(time: FollowedTime, cursor: string): Position {
  const [, letter, floor = "", newest = "", keys = ""] = written.exec(cursor) ?? [];
  if (letter !== letters[time])
    throw wrong("cursor", `one that followAlerts has yielded, unchanged, with \`time: "${time}"\``);
  return { floor: BigInt(floor), newest: BigInt(newest), keys: keys.match(new RegExp(`.{${keyLength}}`, "g")) ?? [] };
}
