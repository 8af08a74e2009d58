import { type OperationArguments, type OperationId, operationTable } from "@defender-endpoint/types";
import { operationFinder } from "@defender-endpoint/types/operation-path";
import { membersOf, type RawRequest } from "@defender-endpoint/types/validators";
import { refuseOther } from "./option-checks.ts";
import { sentBody } from "./request-body.ts";
import { isSameValue } from "./same-value.ts";

/** A request that was understood as a call of an operation; its parameters are decoded, not yet checked. */
export interface OperationCall extends RawRequest {
  readonly operationId: OperationId;
  /** The Authorization header; empty if there is none. */
  readonly authorization: string;
  /** The members of the body that the contract names, as they came, not checked either. */
  readonly members: Readonly<Record<string, unknown>>;
}

/** Reads a request below a base URL, but for its body. Undefined where it is no operation's, or its path is not percent-encoded well. */
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
    members: {},
  };
}

/** The call with what its body holds, once all of it has come. Throws the service's refusal of a body that is too large. */
export async function withBody(call: OperationCall, request: Request): Promise<OperationCall> {
  const operation = operationTable[call.operationId];
  const body = await sentBody(operation, request);
  const given = membersOf(body);
  const names = Object.keys(operation.body?.members ?? {});
  const isGiven = (name: string) => typeof given === "object" && given !== null && Object.hasOwn(given, name);
  const members = names.filter(isGiven).map((name) => [name, Reflect.get(Object(given), name)]);
  return { ...call, body, members: Object.fromEntries(members) };
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

/** What an operation can be asked, wherever it takes it from. Throws `InvalidOptionError` where there is no such operation. */
export function argumentNames(operationId: OperationId): Readonly<Record<string, true>> {
  requireOperation(operationId);
  const { parameters, body } = operationTable[operationId];
  const names = [...parameters.map(({ name }) => name), ...Object.keys(body?.members ?? {})];
  return Object.fromEntries(names.map((name) => [name, true]));
}

/** Throws `InvalidOptionError` where the contract has no such operation. */
export function requireOperation(operationId: OperationId): void {
  refuseOther("The operation", operationId, Object.keys(operationTable));
}

/** Whether a call has all of these arguments. Those not named may be anything. */
export function hasArguments(call: OperationCall, expected: Partial<OperationArguments<OperationId>>): boolean {
  return Object.entries(expected).every(([name, value]) => isGiven(call, name, value));
}

function isGiven({ path, query, body, members }: OperationCall, name: string, value: unknown): boolean {
  if (Object.hasOwn(members, name)) {
    const given = members[name];
    // What is no file comes as text in a form, as everything does outside of a body.
    return isSameValue(given, value) || (typeof body !== "string" && given === String(value));
  }
  const given = Object.hasOwn(path, name) ? [path[name]] : query.getAll(name);
  return isSameValue(given, [value].flat().map(String));
}
