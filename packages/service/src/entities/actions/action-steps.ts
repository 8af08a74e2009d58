import type { Entity } from "../../store.ts";
import { formatTimestamp, type Ticks, ticksPerSecond } from "../../values/timestamp.ts";
import type { Step } from "./course.ts";

const minute = 60n * ticksPerSecond;

/** How long it takes until a device is at an action (decided). */
export const untilStarted = 10n * ticksPerSecond;
/** How long it is then at it, by type (decided). */
const durations: ReadonlyMap<string, Ticks> = new Map([
  ["RunAntiVirusScan", 10n * minute],
  ["CollectInvestigationPackage", 5n * minute],
  ["StopAndQuarantineFile", 2n * minute],
  ["Offboard", 5n * minute],
]);
/** A scan of everything (decided). */
const fullScan = 120n * minute;

/** How long an action of a type waits for a device that does not report: "about three days" (captured), a live response two hours (documented). */
export function patience(type: unknown): Ticks {
  return type === "LiveResponse" ? 120n * minute : 3n * 24n * 60n * minute;
}

/** What errorHResult is in an action that timed out (captured), and in one that failed: Windows' unspecified failure (decided). */
const [timedOut, unspecified] = [-2_145_844_840, -2_147_467_259];

/** By its health a device does not report, so that no action reaches it (decided; the values are documented). */
const silent: ReadonlySet<unknown> = new Set(["Inactive", "NoSensorData", "NoSensorDataImpairedCommunication"]);
/** By its health a device takes actions, but does not get them done (decided; the value is documented). */
const failing = "ImpairedCommunication";

/** Whether a device reports, so that something can be done on it. */
export function reports({ healthStatus }: Entity): boolean {
  return !silent.has(healthStatus);
}

/**
 * What becomes of an action: Pending, after ten seconds InProgress, and Succeeded after one more minute or, by type, up to two hours. On a
 * device whose communication is impaired it is Failed by then. On one that does not report when the action is made it stays Pending
 * for three days, and then is a TimeOut.
 */
export function actionSteps(action: Entity, machine: Entity, now: Ticks): Step[] {
  const start = now + untilStarted;
  const end = start + duration(action);
  return (
    unreached(action, machine, now) ?? [
      { at: now, members: status("Pending", now) },
      { at: start, members: status("InProgress", start) },
      { at: end, members: isFailing(machine) ? failed(end) : status("Succeeded", end) },
    ]
  );
}

/** What becomes of an action that does not reach its device. Undefined for one that does. */
export function unreached({ type }: Entity, { healthStatus }: Entity, now: Ticks): Step[] | undefined {
  if (!silent.has(healthStatus)) return undefined;
  const end = now + patience(type);
  return [
    { at: now, members: status("Pending", now) },
    { at: end, members: { ...status("TimeOut", end), errorHResult: timedOut } },
  ];
}

/** Whether a device does not get done what it is told. */
export function isFailing({ healthStatus }: Entity): boolean {
  return healthStatus === failing;
}

/** The members of an action that has a status since a time. */
export function status(status: string, at: Ticks): Entity {
  return { status, lastUpdateDateTimeUtc: formatTimestamp(at) };
}

/** Those of one that has failed. */
export function failed(at: Ticks): Entity {
  return { ...status("Failed", at), errorHResult: unspecified };
}

function duration({ type, scope }: Entity): Ticks {
  if (type === "RunAntiVirusScan" && scope === "Full") return fullScan;
  return durations.get(String(type)) ?? minute;
}
