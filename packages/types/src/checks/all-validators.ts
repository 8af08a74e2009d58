import { allSchemas } from "../generated/validators/index.ts";
import type { OperationId } from "../operations/operation-types.ts";
import { createEnvironment } from "../schema/environment.ts";
import { type OperationValidators, operationValidators } from "./operation-validators.ts";

/** The checks of every operation. Each is compiled when a value first meets it. */
export const validators: { readonly [Id in OperationId]: OperationValidators<Id> } = /* @__PURE__ */ eachOperation();

function eachOperation() {
  const environment = createEnvironment(allSchemas.components);
  // The keys of a record are its ids: Object.keys and fromEntries only forget it.
  const ids = Object.keys(allSchemas.operations) as OperationId[];
  return Object.fromEntries(ids.map((id) => [id, operationValidators(allSchemas, id, environment)])) as {
    readonly [Id in OperationId]: OperationValidators<Id>;
  };
}
