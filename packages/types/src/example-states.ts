import { exampleStates as generated } from "./generated/example-states.ts";
import type { ProviderState } from "./scenarios/scenario.ts";

/**
 * What the examples of the contract are about: the states in which something is there (`entityExists`, `entityRelated`, `contacted`, `queryAnswered`), of all successes, each once
 * and in the contract's order. Whoever wants the entities asks for these, and needs no scenarios.
 */
export const exampleStates: readonly ProviderState[] = generated;
