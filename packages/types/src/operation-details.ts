export type {
  ActionBehaviour,
  Behaviour,
  EntitiesBehaviour,
  EntityBehaviour,
  ExportBehaviour,
  RelatedBehaviour,
  StatisticsBehaviour,
  UpsertBehaviour,
  WriteBehaviour,
} from "./behaviour.ts";
export { type OperationWithoutBehaviour, operationDetails } from "./generated/operation-details.ts";
export type {
  FilterType,
  FilterValueType,
  ODataOptions,
  OperationDetails,
  Permissions,
  Refusal,
} from "./operation-detail-types.ts";
