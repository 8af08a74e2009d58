import type { Entity } from "../store.ts";
import { formatTimestamp, type Ticks, ticksPerSecond } from "../values/timestamp.ts";
import type { Step } from "./course.ts";

const minute = 60n * ticksPerSecond;

/** How long it takes until a device is at an action (decided). */
const untilStarted = 10n * ticksPerSecond;
/** How long it is then at it, by type (decided). */
const durations: ReadonlyMap<string, Ticks> = new Map([
  ["RunAntiVirusScan", 10n * minute],
  ["CollectInvestigationPackage", 5n * minute],
  ["StopAndQuarantineFile", 2n * minute],
  ["LiveResponse", 2n * minute],
  ["Offboard", 5n * minute],
]);
/** A scan of everything (decided). */
const fullScan = 120n * minute;

/** How long an action waits for a device that does not report: "about three days" (captured). */
export const patience = 3n * 24n * 60n * minute;
/** What errorHResult is in an action that timed out (captured). */
const timedOut = -2_145_844_840;

/** By its health a device does not report, so that no action reaches it (decided; the values are documented). */
const silent: ReadonlySet<unknown> = new Set(["Inactive", "NoSensorData", "NoSensorDataImpairedCommunication"]);

/**
 * What becomes of an action: Pending, after ten seconds InProgress, and Succeeded after one more minute or, by type, up to two hours. On a
 * device that does not report when the action is made it stays Pending for three days, and then is a TimeOut.
 */
export function actionSteps(action: Entity, { healthStatus }: Entity, now: Ticks): Step[] {
  const pending = { at: now, members: status("Pending", now) };
  if (silent.has(healthStatus)) {
    const end = now + patience;
    return [pending, { at: end, members: { ...status("TimeOut", end), errorHResult: timedOut } }];
  }
  const start = now + untilStarted;
  const end = start + duration(action);
  return [pending, { at: start, members: status("InProgress", start) }, { at: end, members: status("Succeeded", end) }];
}

function duration({ type, scope }: Entity): Ticks {
  if (type === "RunAntiVirusScan" && scope === "Full") return fullScan;
  return durations.get(String(type)) ?? minute;
}

function status(status: string, at: Ticks): Entity {
  return { status, lastUpdateDateTimeUtc: formatTimestamp(at) };
}
