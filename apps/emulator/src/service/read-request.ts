import type { OperationArguments, OperationId } from "@defender-endpoint/types";
import { type RawRequest, validateRequest } from "@defender-endpoint/types/validators";
import { errors } from "./error-catalogue.ts";

/** Decodes and checks what was asked. Throws the 400 of the first parameter or member of the body that is wrong. */
export function readRequest<Id extends OperationId>(
  operationId: Id,
  encodedPathValues: Readonly<Record<string, string>>,
  query: URLSearchParams,
  body: RawRequest["body"],
): OperationArguments<Id> {
  const path: Record<string, string> = {};
  for (const [name, encoded] of Object.entries(encodedPathValues)) path[name] = decoded(encoded);
  const validation = validateRequest(operationId, body === undefined ? { path, query } : { path, query, body });
  if (!validation.ok) throw errors.invalidParameter(validation.code, validation.message);
  return validation.arguments;
}

/** What is not percent-encoded well stands for itself: it is refused, or not found, as the text that it is. */
function decoded(encoded: string): string {
  if (!encoded.includes("%")) return encoded;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
