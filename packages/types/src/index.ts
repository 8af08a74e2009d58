export type { components, operations, paths } from "./generated/openapi.ts";
export type { OperationCollections } from "./generated/operation-collections.ts";
export type { OperationIndex } from "./generated/operation-index.ts";
export { clouds, operationTable, specVersion } from "./generated/operation-table.ts";
export { fillPath } from "./operations/fill-path.ts";
export type {
  AnswerShape,
  Cloud,
  Operation,
  OperationParameter,
  RateLimit,
  Repeatable,
  RequestBody,
} from "./operations/operation.ts";
export type {
  OperationAnswer,
  OperationArguments,
  OperationBody,
  OperationId,
  OperationStatus,
} from "./operations/operation-types.ts";
