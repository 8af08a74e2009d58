import type { OperationAnswer } from "@defender-endpoint/types";
import { membersOf } from "../wire/json.ts";

/** What a machine is told to do, and how far it is with it. */
export type MachineAction = OperationAnswer<"getMachineAction">;

/** What has become of an action. `Unknown` is a status that this version does not know. */
export type ActionState = "Active" | "Succeeded" | "Failed" | "TimeOut" | "Cancelled" | "Unknown";

// `New` is in the documentation of filters only; `Canceled` is printed, `Cancelled` is sent (captured).
const states: Readonly<Record<string, ActionState>> = {
  new: "Active",
  pending: "Active",
  inprogress: "Active",
  succeeded: "Succeeded",
  failed: "Failed",
  timeout: "TimeOut",
  cancelled: "Cancelled",
  canceled: "Cancelled",
};

export function stateOf({ status }: Pick<MachineAction, "status">): ActionState {
  const name = String(status).toLowerCase();
  return Object.hasOwn(states, name) ? (states[name] ?? "Unknown") : "Unknown";
}

/** When it was made, in milliseconds since 1970. Undefined where it does not say. */
export function createdAt({ creationDateTimeUtc }: MachineAction): number | undefined {
  const time = Date.parse(String(creationDateTimeUtc));
  return Number.isNaN(time) ? undefined : time;
}

/** The actions among the items of a page, which may be anything. */
export function actionsOf(page: unknown): MachineAction[] {
  const { value } = membersOf(page);
  return Array.isArray(value) ? value.filter((item) => typeof membersOf(item)["id"] === "string") : [];
}
