import { listOperations } from "../../document.ts";
import type { Rule } from "../rule.ts";

export const limitsStated: Rule = (document) =>
  listOperations(document).flatMap((operation) => {
    const where = operation.operationId;
    const limits = operation["x-rate-limits"];
    const permissions = operation["x-permissions"];
    const fits = Array.isArray(limits) && limits.every(({ calls, perSeconds }) => calls > 0 && perSeconds > 0);
    return [
      ...(fits
        ? []
        : [
            {
              where,
              message:
                "does not state its quotas. Add x-rate-limits: [{ calls, perSeconds }], empty where the documentation names none.",
            },
          ]),
      ...(permissions?.application?.length > 0 && permissions.delegated?.length > 0 && permissions.role
        ? []
        : [
            {
              where,
              message:
                "does not state its permissions. Add x-permissions: { application: [...], delegated: [...], role }.",
            },
          ]),
    ];
  });
