export { type OperationWithoutBehaviour, operationDetails } from "./generated/operation-details.ts";
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
  Permissions,
  Refusal,
} from "./operations/operation-detail-types.ts";
