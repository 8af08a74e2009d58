export { type OperationWithoutBehaviour, operationDoings } from "./generated/operation-doings.ts";
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
} from "./operations/behaviour.ts";
export type {
  FilterType,
  FilterValueType,
  ODataOptions,
  OperationDetails,
  OperationDoings,
  OperationRules,
  Permissions,
  Refusal,
} from "./operations/operation-detail-types.ts";
export { operationDetails } from "./operations/operation-details.ts";
