import type { OperationId } from "@defender-endpoint/types";
import type { OperationChecks } from "@defender-endpoint/types/operation-checks";
import { knownChecks } from "#known-checks";
import { checksOf } from "./loaded-operations.ts";

/**
 * What comes of a check of an answer: it is done while the handler is made, or, in a page that has not loaded the operation yet, when the
 * handler first answers. Throws what the check throws.
 */
export function onceChecked<Checked>(
  operationId: OperationId,
  check: (checks: OperationChecks) => Checked,
): () => Checked {
  const known = knownChecks(operationId);
  let done = known && { checked: check(known) };
  return () => {
    done ??= { checked: check(checksOf(operationId)) };
    return done.checked;
  };
}
