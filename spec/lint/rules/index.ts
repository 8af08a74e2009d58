export { errorsDocumented } from "./errors-documented.ts";
export { examplesNamed } from "./examples-named.ts";
export { examplesValid } from "./examples-valid.ts";
export { limitsStated } from "./limits-stated.ts";
export { operationId } from "./operation-id.ts";
export { parametersComplete } from "./parameters-complete.ts";
export { scenariosValid } from "./scenarios-valid.ts";
