export { findEntityMisfit } from "./checks/entity-misfit.ts";
export { findMemberMisfit } from "./checks/member-misfit.ts";
export { validators } from "./checks/operation-validators.ts";
export { largestBody, membersOf, type RawBody, readBody, type SentBody } from "./checks/request-body.ts";
export type { InvalidRequest, RawRequest, RequestValidation } from "./checks/request-validation.ts";
export { createRequestValidation, refuseParameter, validateRequest } from "./checks/request-validation.ts";
export { findUnknownMember, type UnknownMember } from "./checks/unknown-member.ts";
export type { Validate, ValidationIssue } from "./checks/validate.ts";
export type { TextFormat, TextFormats } from "./schema/formats.ts";
