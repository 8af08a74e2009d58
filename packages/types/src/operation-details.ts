export { operationDetails } from "./generated/operation-details.ts";
export type {
  Behaviour,
  FilterType,
  FilterValueType,
  ODataOptions,
  OperationDetails,
  Permissions,
  Refusal,
} from "./operation-detail-types.ts";
