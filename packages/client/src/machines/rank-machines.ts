import type { Machine } from "./machine.ts";

/**
 * The same machines, the likeliest first: records that were merged into another one come last, those that report come first, and of these the
 * one that was seen last.
 */
export function rankMachines(machines: readonly Machine[]): Machine[] {
  return machines.toSorted(
    (one, other) =>
      Number(isMerged(one)) - Number(isMerged(other)) ||
      Number(isActive(other)) - Number(isActive(one)) ||
      lastSeen(other) - lastSeen(one),
  );
}

/** Whether it is a record that stands for nothing any more: another one, which it names, is the machine. */
export function isMerged({ mergedIntoMachineId }: Machine): boolean {
  return typeof mergedIntoMachineId === "string" && mergedIntoMachineId !== "";
}

function isActive({ healthStatus }: Machine): boolean {
  return healthStatus === "Active";
}

function lastSeen({ lastSeen }: Machine): number {
  return Date.parse(String(lastSeen)) || 0;
}
