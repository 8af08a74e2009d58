import { membersOf } from "../wire/json.ts";
import type { MachineAction } from "./machine-action.ts";

/**
 * Whether an action, of the same type and on the same machine, does what these arguments ask for. One that isolates less, scans less or
 * quarantines another file does not, and nor does a live response with other commands.
 */
export function doesTheWorkOf(args: object, { scope, relatedFileInfo, commands }: MachineAction): boolean {
  const { IsolationType, ScanType, Sha1, Commands } = membersOf(args);
  const wanted = IsolationType ?? ScanType;
  // A new action may have none yet (captured).
  if (wanted !== undefined && scope && !alike(wanted, scope)) return false;
  if (Sha1 !== undefined && !alike(Sha1, relatedFileInfo?.fileIdentifier)) return false;
  return Commands === undefined || describe(Commands) === describe(commands?.map(({ command }) => command));
}

function alike(one: unknown, other: unknown): boolean {
  return String(one).toLowerCase() === String(other).toLowerCase();
}

/** Commands in one text, whatever order their parameters have. */
function describe(commands: unknown): string {
  const texts = list(commands).map((command) => {
    const { type, params } = membersOf(command);
    const pairs = list(params).map((param) => JSON.stringify([membersOf(param)["key"], membersOf(param)["value"]]));
    return [type, ...pairs.sort()];
  });
  return JSON.stringify(texts);
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
