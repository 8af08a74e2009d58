import { operationDetails } from "../generated/operation-details.ts";
import { operationTable } from "../generated/operation-table.ts";
import { components } from "../generated/validators/components.ts";
import { operationSchemas } from "../generated/validators/index.ts";
import type { OperationArguments, OperationId } from "../operations/operation-types.ts";
import { createEnvironment } from "../schema/environment.ts";
import type { TextFormats } from "../schema/formats.ts";
import {
  createRequestReader,
  type InvalidRequest,
  type RawRequest,
  type RequestReader,
  refuse,
} from "./read-request.ts";

export type { InvalidRequest, RawRequest } from "./read-request.ts";

export type RequestValidation<Id extends OperationId> =
  | { readonly ok: true; readonly arguments: OperationArguments<Id> }
  | ({ readonly ok: false } & InvalidRequest);

/** Reads a request of an operation and checks it. */
export type ValidateRequest = <Id extends OperationId>(operationId: Id, request: RawRequest) => RequestValidation<Id>;

/**
 * A `validateRequest` that also knows formats whose rules are not part of this package, such as `odata-filter`. Without them a text
 * of such a format is not looked into.
 */
export function createRequestValidation(formats: TextFormats): ValidateRequest {
  const environment = createEnvironment(components, formats);
  const readers = new Map<OperationId, RequestReader>();
  return <Id extends OperationId>(operationId: Id, request: RawRequest) => {
    const reader = readers.get(operationId) ?? createReader(operationId);
    readers.set(operationId, reader);
    // What fits the contract has the types that come from it.
    return reader(request) as RequestValidation<Id>;
  };

  function createReader(operationId: OperationId): RequestReader {
    const operation = operationTable[operationId];
    const { refusals, batch } = operationDetails[operationId];
    const schemas = operationSchemas[operationId];
    return createRequestReader({ operation, refusals, schemas, ...(batch && { batch }) }, environment);
  }
}

/**
 * Reads the parameters and the body of an operation out of a request and checks them against the contract: what is required is there,
 * and every value fits. Names are told apart by case. What the contract does not name is passed over, as the service does.
 */
export const validateRequest: ValidateRequest = /* @__PURE__ */ createRequestValidation({});

/** The refusal of a parameter's value as it stood in the request, of which a long one is cut. */
export function refuseParameter(operationId: OperationId, parameter: string, given: string): InvalidRequest {
  return refuse(operationDetails[operationId].refusals.parameters[parameter], parameter, given);
}
