export {
  createRequestValidation,
  findEntityMisfit,
  findMemberMisfit,
  findUnknownMember,
  refuseParameter,
  validateRequest,
} from "./checks/all-checks.ts";
export { validators } from "./checks/all-validators.ts";
export type { RequestValidation } from "./checks/operation-checks.ts";
export type { InvalidRequest, RawRequest } from "./checks/read-request.ts";
export { largestBody, membersOf, type RawBody, readBody, type SentBody } from "./checks/request-body.ts";
export type { UnknownMember } from "./checks/unknown-member.ts";
export type { Validate, ValidationIssue } from "./checks/validate.ts";
export type { TextFormat, TextFormats } from "./schema/formats.ts";
