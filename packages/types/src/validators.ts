export { validators } from "./generated/validators.ts";
export type { InvalidRequest, RawRequest, RequestValidation } from "./request-validation.ts";
export { refuseParameter, validateRequest } from "./request-validation.ts";
export { findUnknownMember, type UnknownMember } from "./unknown-member.ts";
export type { Validate, ValidationIssue } from "./validate.ts";
