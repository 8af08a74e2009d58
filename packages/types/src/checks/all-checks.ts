import { operationRules } from "../generated/rules/index.ts";
import { allSchemas } from "../generated/validators/index.ts";
import type { OperationId } from "../operations/operation-types.ts";
import type { TextFormats } from "../schema/formats.ts";
import { entityMisfits, type FindEntityMisfit } from "./entity-misfit.ts";
import { type ChecksOf, createChecks, type RequestValidation } from "./operation-checks.ts";
import { type InvalidRequest, type RawRequest, refuse } from "./read-request.ts";
import type { UnknownMember } from "./unknown-member.ts";
import type { ValidationIssue } from "./validate.ts";

/** Reads a request of an operation and checks it. */
export type ValidateRequest = <Id extends OperationId>(operationId: Id, request: RawRequest) => RequestValidation<Id>;

/** The checks of an operation, at once: those of all operations are loaded with it. */
export const checksOf: ChecksOf<OperationId> = /* @__PURE__ */ createChecks(allSchemas, operationRules);

/**
 * A `validateRequest` that also knows formats whose rules are not part of this package, such as `odata-filter`. Without them a text
 * of such a format is not looked into.
 */
export function createRequestValidation(formats: TextFormats): ValidateRequest {
  const checks = createChecks(allSchemas, operationRules, formats);
  return (operationId, request) => checks(operationId).validateRequest(request);
}

/**
 * Reads the parameters and the body of an operation out of a request and checks them against the contract: what is required is there,
 * and every value fits. Names are told apart by case. What the contract does not name is passed over, as the service does.
 */
export const validateRequest: ValidateRequest = (operationId, request) =>
  checksOf(operationId).validateRequest(request);

/** The refusal of a parameter's value as it stood in the request, of which a long one is cut. */
export function refuseParameter(operationId: OperationId, parameter: string, given: string): InvalidRequest {
  return refuse(operationRules[operationId].refusals.parameters[parameter], parameter, given);
}

/** What is wrong with members that are to take the place of those of an answer's body: see `OperationChecks`. */
export function findMemberMisfit(
  operationId: OperationId,
  status: number,
  members: unknown,
): ValidationIssue | undefined {
  return checksOf(operationId).findMemberMisfit(status, members);
}

/** The first member of a body that the contract does not name: see `OperationChecks`. */
export function findUnknownMember(operationId: OperationId, status: number, body: unknown): UnknownMember | undefined {
  return checksOf(operationId).findUnknownMember(status, body);
}

/** What is wrong with members that somebody has written for an entity, such as `Machine`: see `entityMisfits`. */
export const findEntityMisfit: FindEntityMisfit = /* @__PURE__ */ entityMisfits(allSchemas.components);
