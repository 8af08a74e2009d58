import { listOperations } from "../../document.ts";
import type { Rule } from "../rule.ts";

/** The verbs of the API. A new one is a decision. */
const verbs =
  "add batch cancel collect count create delete export find get import isolate list offboard restrict run set start stop submit unisolate unrestrict update upload".split(
    " ",
  );
const style = new RegExp(`^(${verbs.join("|")})[A-Z][A-Za-z0-9]*$`);

export const operationId: Rule = (document) =>
  listOperations(document)
    .filter(({ operationId }) => !style.test(operationId))
    .map(({ operationId, method, path }) => ({
      where: `${method} ${path}`,
      message: `operationId '${operationId}' must be a verb and a noun in camelCase, such as getIPStatistics. Verbs: ${verbs.join(", ")}.`,
    }));
