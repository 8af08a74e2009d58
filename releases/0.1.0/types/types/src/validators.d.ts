export { validators } from "./generated/validators.ts";
export type { InvalidRequest, RawRequest, RequestValidation } from "./request-validation.ts";
export { validateRequest } from "./request-validation.ts";
export type { Validate, ValidationIssue } from "./validate.ts";
