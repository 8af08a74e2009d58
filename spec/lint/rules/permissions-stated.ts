import { listOperations } from "../../document.ts";
import type { Rule } from "../rule.ts";

/** Permissions as the documentation has them: a role and the delegated ones may be missing from it, and what is missing is said. */
export const permissionsStated: Rule = (document) =>
  listOperations(document).flatMap(({ operationId: where, permissions }) => {
    if (!permissions?.application?.length) {
      const message =
        "does not state its permissions. Add x-permissions: { application: [...], delegated: [...], role }; where the documentation names none, decide and say so in its evidence.";
      return [{ where, message }];
    }
    if (permissions.delegated.length === 0 && !permissions.evidence) {
      const message =
        "has no delegated permission and does not say how that is known. Add evidence to x-permissions, such as: documented, none is named.";
      return [{ where, message }];
    }
    return [];
  });
