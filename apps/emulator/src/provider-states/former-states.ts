import type { StateName } from "./state-params.ts";

/** By the name that a state had in release 0.1.0, whose pacts are still verified here, the one that it has. */
const formerStates: Readonly<Record<string, StateName>> = { ipContacted: "contacted", ipNotContacted: "notContacted" };

/** A state as the contract has it now. */
export function presentState(state: unknown, params: unknown): { readonly state: unknown; readonly params: unknown } {
  const name = typeof state === "string" && Object.hasOwn(formerStates, state) ? formerStates[state] : undefined;
  if (name === undefined) return { state, params };
  const { ip, ...others } = Object(params);
  return { state: name, params: { kind: "address", key: ip, ...others } };
}
