import { type OperationArguments, type OperationId, operationTable } from "@defender-endpoint/types";
import { operationFinder } from "@defender-endpoint/types/operation-path";
import type { RawRequest } from "@defender-endpoint/types/validators";
import { refuseOther } from "./option-checks.ts";

/** A request that was understood as a call of an operation; its parameters are decoded, not yet checked. */
export interface OperationCall extends RawRequest {
  readonly operationId: OperationId;
  /** The Authorization header; empty if there is none. */
  readonly authorization: string;
}

/** Reads a request below a base URL. Undefined where it is no operation's, or its path is not percent-encoded well. */
export function readCall(baseUrl: string, request: Request): OperationCall | undefined {
  const url = new URL(request.url);
  const path = pathBelow(baseUrl, url);
  const found = operationFinder.find(request.method, path);
  if (!found || !isWellEncoded(path)) return undefined;
  return {
    operationId: found.operationId,
    path: Object.fromEntries(Object.entries(found.values).map(([name, value]) => [name, decodeURIComponent(value)])),
    query: url.searchParams,
    authorization: request.headers.get("authorization")?.trim() ?? "",
  };
}

/** The path of a URL, without that of the base URL. */
export function pathBelow(baseUrl: string, url: URL): string {
  return (url.origin + url.pathname).slice(baseUrl.length);
}

export function isWellEncoded(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** A parameter of a call as text, wherever the operation takes it from. */
export function argumentText(call: OperationCall, name: string): string | undefined {
  return call.path[name] ?? call.query.get(name) ?? undefined;
}

/** The parameters of an operation, wherever it takes them from. Throws `InvalidOptionError` where there is no such operation. */
export function argumentNames(operationId: OperationId): Readonly<Record<string, true>> {
  requireOperation(operationId);
  return Object.fromEntries(operationTable[operationId].parameters.map(({ name }) => [name, true]));
}

/** Throws `InvalidOptionError` where the contract has no such operation. */
export function requireOperation(operationId: OperationId): void {
  refuseOther("The operation", operationId, Object.keys(operationTable));
}

/** Whether a call has all of these arguments. Those not named may be anything. */
export function hasArguments(call: OperationCall, expected: Partial<OperationArguments<OperationId>>): boolean {
  return Object.entries(expected).every(([name, value]) => argumentText(call, name) === String(value));
}
