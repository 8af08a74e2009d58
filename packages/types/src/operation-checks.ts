export { checksOf } from "./checks/all-checks.ts";
export { loadChecks } from "./checks/load-checks.ts";
export type { ChecksOf, OperationChecks, RequestValidation } from "./checks/operation-checks.ts";
