export { type OperationWithoutBehaviour, operationTraits } from "./generated/operation-traits.ts";
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
  OperationRules,
  OperationTraits,
  Permissions,
  Refusal,
} from "./operations/operation-detail-types.ts";
export { operationDetails } from "./operations/operation-details.ts";
