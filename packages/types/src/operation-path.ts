export {
  createOperationFinder,
  type FoundOperation,
  type OperationFinder,
  type OperationRoute,
  operationFinder,
} from "./operations/operation-path.ts";
