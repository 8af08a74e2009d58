import { type Operation, type OperationId, operationTable } from "@defender-endpoint/types";
import { UsageError } from "../../usage-error.ts";

/** Which operations an assistant may call. */
export interface ServedOperations {
  readonly reads: ReadonlySet<OperationId>;
  readonly changes: ReadonlySet<OperationId>;
}

// The keys of a record are its ids: Object.keys only forgets it.
const served = (Object.keys(operationTable) as OperationId[]).filter((id) => isText(operationTable[id]));

/** Operations that only read. */
export const readOperations: readonly OperationId[] = served.filter((id) => operationTable[id].retry === "safe");
const changeOperations = served.filter((id) => operationTable[id].retry !== "safe");

/** What is not JSON either way is a file, of this computer or for it, and those are none of an assistant's business. */
function isText({ body, answers }: Operation): boolean {
  return body?.type !== "multipart" && !Object.values(answers).includes("binary");
}

/**
 * All that read, and of those that change something none, those that are named, or, of `true`, all.
 * @throws {UsageError} for a name that is no such operation's.
 */
export function servedOperations(allowed: true | readonly string[] = []): ServedOperations {
  const unknown = allowed === true ? [] : allowed.filter((name) => !changeOperations.some((id) => id === name));
  if (unknown.length > 0)
    throw new UsageError(
      `--allow-changes takes operations that change something, and ${JSON.stringify(unknown[0])} is none of them. ` +
        `They are: ${changeOperations.join(", ")}.`,
    );
  const changes = changeOperations.filter((id) => allowed === true || allowed.includes(id));
  return { reads: new Set(readOperations), changes: new Set(changes) };
}
