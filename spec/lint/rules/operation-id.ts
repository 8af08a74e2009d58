import { listOperations } from "../../document.ts";
import type { Rule } from "../rule.ts";

const verbs = [
  "get",
  "list",
  "create",
  "update",
  "delete",
  "run",
  "start",
  "stop",
  "add",
  "remove",
  "set",
  "import",
  "export",
  "find",
];
const style = new RegExp(`^(${verbs.join("|")})[A-Z][A-Za-z0-9]*$`);

export const operationId: Rule = (document) =>
  listOperations(document)
    .filter(({ operationId }) => !style.test(operationId))
    .map(({ operationId, method, path }) => ({
      where: `${method} ${path}`,
      message: `operationId '${operationId}' must be a verb and a noun in camelCase, such as getIPStatistics. Verbs: ${verbs.join(", ")}.`,
    }));
