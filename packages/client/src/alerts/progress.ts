import { keyOf } from "./alert-key.ts";
import { type FollowedTime, mostKeys, type Position, writeCursor } from "./cursor.ts";
import { earlier, later, type Ticks } from "./ticks.ts";
import { createYielded } from "./yielded.ts";

/** What has been yielded, and from when on there may be more. */
export interface Progress {
  /** Where the next look has to begin. */
  readonly floor: Ticks;
  /** A look begins, at a time by this machine's clock. */
  beginLook(now: Ticks): void;
  /** An alert is met. Whether it is to be yielded, which it has been from then on. */
  take(id: string, at: Ticks): boolean;
  /** A look has come to its end. */
  endLook(): void;
  /** Writes the cursor of what has been yielded by now, also when more has been since. */
  cursor(): () => string;
}

/**
 * Alerts become visible late: up to `overlap` after the time they bear. What bears a time more than that before a look began was visible
 * all the while, so that where the look has come by it, nothing before that time is left: the floor rises to there. When a look began,
 * the service itself says best: not before the newest alert that was known by then, nor after now, should an alert be of the future. This
 * machine's clock, which may be ahead, is trusted alone only where there are more alerts to remember than a cursor holds.
 */
export function createProgress(time: FollowedTime, overlap: Ticks, start: Position): Progress {
  let { floor, newest } = start;
  const yielded = createYielded(start.keys, newest);
  let began = newest;
  let beganByClock = newest;

  function settle(reached: Ticks): void {
    const settled = (yielded.size > mostKeys ? beganByClock : began) - overlap;
    const lower = earlier(reached, settled);
    if (lower <= floor) return;
    floor = lower;
    yielded.forgetBefore(floor);
  }

  return {
    get floor() {
      return floor;
    },
    beginLook(now) {
      beganByClock = now;
      began = earlier(newest, now);
    },
    take(id, at) {
      if (at < floor) return false;
      // A change of an alert is another thing to yield, its creation is one, whatever time it bears.
      const isNew = yielded.add(keyOf(time === "lastUpdateTime" ? `${id} ${at}` : id), at);
      if (isNew) newest = later(newest, at);
      settle(at);
      return isNew;
    },
    endLook() {
      settle(beganByClock);
    },
    cursor() {
      const [now, keys] = [{ floor, newest }, yielded.latest(mostKeys)];
      return () => writeCursor(time, { ...now, keys: keys() });
    },
  };
}
