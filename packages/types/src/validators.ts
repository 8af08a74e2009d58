export { findEntityMisfit } from "./entity-misfit.ts";
export { findMemberMisfit } from "./member-misfit.ts";
export { validators } from "./operation-validators.ts";
export { largestBody, membersOf, type RawBody, readBody, type SentBody } from "./request-body.ts";
export type { InvalidRequest, RawRequest, RequestValidation } from "./request-validation.ts";
export { createRequestValidation, refuseParameter, validateRequest } from "./request-validation.ts";
export type { TextFormat, TextFormats } from "./schema/formats.ts";
export { findUnknownMember, type UnknownMember } from "./unknown-member.ts";
export type { Validate, ValidationIssue } from "./validate.ts";
