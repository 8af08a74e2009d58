import { isDeviceId } from "../observable.ts";
import type { Sighting, Sightings } from "../store.ts";
import type { Ticks } from "../values/timestamp.ts";

/** What was seen, and of it every sighting once. */
export type KeptSightings = Map<string, Map<string, Sighting>>;

export function memorySightings(kept: KeptSightings): Sightings {
  return {
    async record(sightings) {
      let news = 0;
      for (const sighting of [...sightings]) {
        const { observable, time, device } = sighting;
        const seen = kept.get(observable) ?? new Map<string, Sighting>();
        kept.set(observable, seen);
        const before = seen.size;
        seen.set(`${time} ${device}`, sighting);
        news += seen.size - before;
      }
      return news;
    },
    async devices({ observable, now, since, after = "", top }) {
      const seen = [...(kept.get(observable)?.values() ?? [])].filter(({ time }) => time >= since && time <= now);
      const devices = new Set(seen.map(({ device }) => device).filter(isDeviceId));
      // All have the same length, so that texts come in the order of their bytes.
      return [...devices]
        .filter((device) => device > after)
        .sort()
        .slice(0, top);
    },
    async statistics({ observable, now, devicesSince, seenSince }) {
      const seen = [...(kept.get(observable)?.values() ?? [])].filter(({ time }) => time <= now);
      const times = seen.map(({ time }) => time).filter((time) => time >= seenSince);
      return {
        devices: new Set(seen.filter(({ time }) => time >= devicesSince).map(({ device }) => device)).size,
        firstSeen: best(times, (time, first) => time < first),
        lastSeen: best(times, (time, last) => time > last),
      };
    },
  };
}

function best(times: readonly Ticks[], isBetter: (time: Ticks, than: Ticks) => boolean): Ticks | null {
  return times.reduce<Ticks | null>((found, time) => (found === null || isBetter(time, found) ? time : found), null);
}
