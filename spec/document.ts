export { evaluate, fillIn } from "./document/expressions.ts";
export type * from "./document/forms.ts";
export { type NamedScenario, namedScenarios } from "./document/named-scenarios.ts";
export { listOperations, sourceOf } from "./document/operations.ts";
export { bundledPath, readDocument } from "./document/read-document.ts";
export { resolve } from "./document/resolve.ts";
export { type Scenario, scenariosOf } from "./document/scenarios.ts";
export { exampleValues, successes } from "./document/successes.ts";
