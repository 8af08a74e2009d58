import type { Entity } from "../../store.ts";
import { formatTimestamp, type Ticks, ticksPerSecond } from "../../values/timestamp.ts";
import { failed, isFailing, status, unreached, untilStarted } from "./action-steps.ts";
import type { Step } from "./course.ts";

/** How long a command takes (decided). */
const perCommand = 30n * ticksPerSecond;

/**
 * What becomes of a live response: its commands are carried out one after the other, and once one of them fails those behind it are not
 * (documented). `failures` has for each command why it fails; none if it does not. On a device whose communication is impaired the first one fails.
 */
export function liveResponseSteps(
  action: Entity,
  machine: Entity,
  { commands, failures }: { readonly commands: readonly Entity[]; readonly failures: readonly (readonly string[])[] },
  now: Ticks,
): Step[] {
  const lost = unreached(action, machine, now);
  if (lost !== undefined) return lost;
  const start = now + untilStarted;
  const steps: Step[] = [{ at: now, members: { ...status("Pending", now), commands } }];
  let states = begunAt(commands, 0, start);
  steps.push({ at: start, members: { ...status("InProgress", start), commands: states } });
  for (const index of commands.keys()) {
    const end = start + BigInt(index + 1) * perCommand;
    const errors = isFailing(machine) ? ["The device could not be reached."] : (failures[index] ?? []);
    const outcome = {
      commandStatus: errors.length > 0 ? "Failed" : "Completed",
      endTime: formatTimestamp(end),
      errors,
    };
    states = states.map((state, n) => (n === index ? { ...state, ...outcome } : state));
    if (errors.length > 0) return [...steps, { at: end, members: { ...failed(end), commands: states } }];
    if (index === commands.length - 1)
      steps.push({ at: end, members: { ...status("Succeeded", end), commands: states } });
    else {
      states = begunAt(states, index + 1, end);
      steps.push({ at: end, members: { lastUpdateDateTimeUtc: formatTimestamp(end), commands: states } });
    }
  }
  return steps;
}

function begunAt(commands: readonly Entity[], index: number, at: Ticks): readonly Entity[] {
  return commands.map((command, n) => (n === index ? { ...command, startTime: formatTimestamp(at) } : command));
}
