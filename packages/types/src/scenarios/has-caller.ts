import { providerStates } from "../generated/scenarios/provider-states.ts";
import type { ProviderStateDefinition, Scenario } from "./scenario.ts";

const definitions: Readonly<Record<string, ProviderStateDefinition>> = providerStates;

/** Whether one of the states hands out the token of the caller. Without one the request is anonymous. */
export function hasCaller({ states }: Pick<Scenario, "states">): boolean {
  return states.some(({ name }) => definitions[name]?.provides.includes("token"));
}
