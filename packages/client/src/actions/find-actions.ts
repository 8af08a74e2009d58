import type { DefenderClient } from "../defender-client.ts";
import { odata } from "../filters/odata.ts";
import type { CallOptions } from "../options/call-options.ts";
import { type ActionOperation, actionTypes } from "./action-operations.ts";
import { createdAt, type MachineAction } from "./machine-action.ts";
import { wholePage } from "./poll-times.ts";

/** The actions of a machine that an operation may have started, the newest first. */
export async function findActions(
  defender: DefenderClient,
  operationId: ActionOperation,
  machineId: string,
  options: CallOptions,
): Promise<MachineAction[]> {
  const type = plain(actionTypes[operationId]);
  const $filter = odata`machineId eq ${machineId}`;
  const actions = defender.listMachineActions({ $filter, $top: wholePage }, options);
  const found: MachineAction[] = [];
  for await (const action of actions) {
    // The filter is the service's affair: what it lets through is looked at.
    if (plain(action.type) === type && plain(action.machineId) === plain(machineId)) found.push(action);
  }
  return found.sort((a, b) => (createdAt(b) ?? 0) - (createdAt(a) ?? 0));
}

/** `LiveResponse` is also printed with a space (captured). */
function plain(text: string | undefined): string {
  return String(text).replaceAll(" ", "").toLowerCase();
}
