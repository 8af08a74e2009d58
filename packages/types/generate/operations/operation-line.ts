import { isDeepStrictEqual } from "node:util";
import type { Operation } from "../../src/operations/operation.ts";
import { readOperations } from "../../src/operations/operation-line.ts";

/** An operation in the notation that `readOperations` reads, out of which nothing else is read. */
export function operationLine(operation: Operation): string {
  const { operationId } = operation;
  const line = write(operation);
  if (isDeepStrictEqual(readOperations(line), { [operationId]: operation })) return line;
  throw new Error(
    `${operationId} cannot be written in a line of the table: ${line}\n` +
      "Do without blanks, line breaks and the characters , : ! / . ` in the names of what it is asked and must answer.",
  );
}

function write(operation: Operation): string {
  const { operationId, method, path, parameters, body, answers, rateLimits, retry, paging } = operation;
  const fields = [
    operationId,
    path,
    parameters.map(
      ({ name, in: place, type, required }) =>
        `${name}${type === "string" ? "" : `:${type}`}${place === "path" ? "/" : mark(required)}`,
    ),
    Object.entries(answers).map(
      ([status, shape]) => `${status}:${typeof shape === "string" ? `${shape}!` : shape.join(".")}`,
    ),
    body ? [body.type, ...Object.entries(body.members).map(([name, required]) => name + mark(required))] : "",
    rateLimits.map(({ calls, perSeconds }) => `${calls}:${perSeconds}`),
    method,
    retry,
    ...(paging ? [paging] : []),
  ];
  return fields.join(" ");
}

function mark(required: boolean): string {
  return required ? "!" : "";
}
