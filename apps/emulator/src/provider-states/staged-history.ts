import {
  type ObservableKind,
  observableOf,
  parseTimestamp,
  type Sighting,
  type Ticks,
} from "@defender-endpoint/service";
import { errors } from "../service/error-catalogue.ts";

export interface Contacted {
  readonly observable: string;
  readonly devices: number;
  readonly firstSeen: Ticks;
  readonly lastSeen: Ticks;
}

/**
 * The smallest history from which the statistics come out as asked: every device was there when it was last seen,
 * so that each counts within any look-back that reaches that far, and one of them was the first.
 */
export function* contactedHistory({ observable, devices, firstSeen, lastSeen }: Contacted): Generator<Sighting> {
  yield { observable, time: firstSeen, device: stagedDevice(0) };
  for (let n = 0; n < devices; n += 1) yield { observable, time: lastSeen, device: stagedDevice(n) };
}

export function requiredObservable(kind: ObservableKind, key: string): string {
  const observable = observableOf(kind, key);
  if (observable === undefined)
    throw errors.invalidBody(`The state needs key to be an IP address, but was given ${JSON.stringify(key)}.`);
  return observable;
}

export function requiredTime(text: string): Ticks {
  const time = parseTimestamp(text);
  if (time === undefined)
    throw errors.invalidBody(`Expected an ISO 8601 time with a zone, but got ${JSON.stringify(text)}.`);
  return time;
}

function stagedDevice(n: number): string {
  return n.toString(16).padStart(40, "0");
}
