import { listOperations } from "../../document.ts";
import type { Rule } from "../rule.ts";

export const limitsStated: Rule = (document) => {
  const classes = document["x-rate-limit-classes"];
  return listOperations(document)
    .filter(({ limitClass }) => classes[limitClass] === undefined)
    .map(({ operationId, limitClass }) => ({
      where: operationId,
      message: `has quotas of the class '${limitClass}', which common.yaml does not have. Known: ${Object.keys(classes).join(", ")}; none where the documentation states none.`,
    }));
};
