import { operationTraits } from "../generated/operation-traits.ts";
import { operationRules } from "../generated/rules/index.ts";
import type { OperationDetails } from "./operation-detail-types.ts";
import type { OperationId } from "./operation-types.ts";

/** What is known of each operation besides what the operation table has. */
export const operationDetails: Readonly<Record<OperationId, OperationDetails>> = /* @__PURE__ */ eachOperation();

function eachOperation(): Readonly<Record<OperationId, OperationDetails>> {
  // The keys of a record are its ids: Object.keys and fromEntries only forget it.
  const ids = Object.keys(operationRules) as OperationId[];
  return Object.fromEntries(ids.map((id) => [id, { ...operationRules[id], ...operationTraits[id] }])) as Readonly<
    Record<OperationId, OperationDetails>
  >;
}
