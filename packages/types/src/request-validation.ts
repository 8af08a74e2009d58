import { operationDetails } from "./generated/operation-details.ts";
import { operationTable } from "./generated/operation-table.ts";
import { validators } from "./generated/validators.ts";
import type { OperationParameter } from "./operation.ts";
import type { Refusal } from "./operation-detail-types.ts";
import type { OperationArguments, OperationId } from "./operation-types.ts";
import type { Validate } from "./validate.ts";

/** What a request holds before it is understood: path parameters decoded, query as it came. */
export interface RawRequest {
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

/** The first thing wrong with a request, in the words of the error that answers it. */
export interface InvalidRequest {
  readonly parameter: string;
  readonly code: string;
  readonly message: string;
}

export type RequestValidation<Id extends OperationId> =
  | { readonly ok: true; readonly arguments: OperationArguments<Id> }
  | ({ readonly ok: false } & InvalidRequest);

/**
 * Reads the parameters of an operation out of a request and checks them against the contract.
 * Query parameters that the contract does not know are passed over, as the service does.
 */
export function validateRequest<Id extends OperationId>(operationId: Id, request: RawRequest): RequestValidation<Id> {
  const parameters: readonly OperationParameter[] = operationTable[operationId].parameters;
  const checks: Readonly<Record<string, Validate>> = validators[operationId].parameters;
  const values: Record<string, unknown> = {};
  for (const parameter of parameters) {
    const given = parameter.in === "path" ? pathValues(request, parameter.name) : request.query.getAll(parameter.name);
    if (given.length === 0 && !parameter.required) continue;
    const value = given.length === 1 ? decode(parameter, given[0] ?? "") : undefined;
    if (!checks[parameter.name]?.(value)) {
      return { ok: false, ...refuseParameter(operationId, parameter.name, given.join(", ")) };
    }
    values[parameter.name] = value;
  }
  return { ok: true, arguments: values as OperationArguments<Id> };
}

function pathValues({ path }: RawRequest, name: string): string[] {
  const value = path[name];
  return value === undefined ? [] : [value];
}

/** Only plain decimal digits are a number here: `Number` would also take "", "0x10" and "4e1". */
function decode({ type }: OperationParameter, text: string): unknown {
  if (type === "integer") return /^[+-]?\d{1,15}$/.test(text) ? Number(text) : text;
  if (type === "number") return /^[+-]?\d{1,15}(\.\d+)?$/.test(text) ? Number(text) : text;
  if (type === "boolean") return text === "true" ? true : text === "false" ? false : text;
  return text;
}

/** The refusal of a value as it stood in the request, of which a long one is cut. */
export function refuseParameter(operationId: OperationId, parameter: string, given: string): InvalidRequest {
  const shown = given.length > 64 ? `${given.slice(0, 64)}…` : given;
  const { code, message } = operationDetails[operationId].refusals.parameters[parameter] ?? unknownRefusal;
  return { parameter, code, message: message.replace("{value}", () => shown) };
}

const unknownRefusal: Refusal = { code: "InvalidInput", message: "{value} is invalid." };
