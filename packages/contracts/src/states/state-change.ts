import { isRecord, type JsonRecord } from "../json.ts";
import type { StateAction } from "./states.ts";

/** What Pact posts to a states URL: put the provider into this state, or out of it. */
export interface StateChange {
  readonly state: string;
  readonly params: JsonRecord;
  readonly action: StateAction;
}

/** Reads a posted state change; undefined if it is none. */
export function parseStateChange(text: string): StateChange | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || typeof value["state"] !== "string") return undefined;
  const { state, params, action } = value;
  return {
    state,
    params: isRecord(params) ? params : {},
    action: action === "teardown" ? "teardown" : "setup",
  };
}
