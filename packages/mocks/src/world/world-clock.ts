import { formatTimestamp, isTimestamp, type Ticks, ticksOfMilliseconds } from "@defender-endpoint/service";
import { type NamesOf, refuseUnknown } from "../handler/option-checks.ts";
import { type Instant, requiredTime } from "./instant.ts";
import { InvalidWorldError } from "./invalid-world-error.ts";

/** Milliseconds, or what they are made of, such as `{ minutes: 5 }`. */
export type Duration =
  | number
  | {
      readonly days?: number;
      readonly hours?: number;
      readonly minutes?: number;
      readonly seconds?: number;
      readonly milliseconds?: number;
    };

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const units = { days: 24 * hour, hours: hour, minutes: minute, seconds: second, milliseconds: 1 } as const;
const unitNames = { days: true, hours: true, minutes: true, seconds: true, milliseconds: true } satisfies NamesOf<
  Exclude<Duration, number>
>;

/** The time in a world: that of its `now`, and what it has been advanced since. */
export interface WorldClock {
  now(): Ticks;
  advance(duration: Duration): void;
  snapshot(): () => void;
}

export function createWorldClock(now: Instant | (() => Instant)): WorldClock {
  let advanced: Ticks = 0n;
  const clock: WorldClock = {
    now: () => requiredTime("now", typeof now === "function" ? now() : now) + advanced,
    advance(duration) {
      const milliseconds = millisecondsOf(duration);
      const further = Number.isFinite(milliseconds) && milliseconds >= 0 ? ticksOfMilliseconds(milliseconds) : -1n;
      if (further < 0n || !isTimestamp(clock.now() + further)) {
        const expected = `milliseconds from 0, or an object such as { minutes: 5 }, that lead from ${formatTimestamp(clock.now())} to a year up to 9999`;
        throw new InvalidWorldError("a duration", expected, duration);
      }
      advanced += further;
    },
    snapshot() {
      const before = advanced;
      return () => {
        advanced = before;
      };
    },
  };
  clock.now();
  return clock;
}

function millisecondsOf(duration: Duration): number {
  if (typeof duration === "number") return duration;
  refuseUnknown("advance", duration, unitNames);
  const parts = Object.entries(units).map(([unit, length]) => Number(Reflect.get(duration, unit) ?? 0) * length);
  return parts.reduce((sum, part) => sum + part, 0);
}
