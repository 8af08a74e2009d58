export { fillPath } from "./fill-path.ts";
export type { components, operations, paths } from "./generated/openapi.ts";
export type { OperationCollections } from "./generated/operation-collections.ts";
export type { OperationIndex } from "./generated/operation-index.ts";
export { clouds, operationTable, specVersion } from "./generated/operation-table.ts";
export type {
  AnswerShape,
  Cloud,
  Operation,
  OperationParameter,
  RateLimit,
  Repeatable,
  RequestBody,
} from "./operation.ts";
export type {
  OperationAnswer,
  OperationArguments,
  OperationBody,
  OperationId,
  OperationStatus,
} from "./operation-types.ts";
