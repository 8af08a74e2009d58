import { callerStates } from "../generated/scenarios/caller-states.ts";
import type { Exchange } from "./scenario.ts";

/** Whether one of the states hands out the token of the caller. Without one the request is anonymous. */
export function hasCaller({ states }: Pick<Exchange, "states">): boolean {
  return states.some(({ name }) => callerStates.includes(name));
}
