import { parseDocument } from "yaml";
import { isRecord } from "../../../contracts/src/json.ts";

/** The YAML of a resource without one scenario of an operation, comments kept. Undefined where it is not in this file. */
export function takeOut(yaml: string, operationId: string, scenario: string): string | undefined {
  const document = parseDocument(yaml);
  const { paths }: { paths?: unknown } = Object(document.toJS());
  for (const [path, methods] of Object.entries(Object(paths))) {
    for (const [method, operation] of Object.entries(Object(methods))) {
      if (!isRecord(operation) || operation["operationId"] !== operationId) continue;
      if (document.deleteIn(["paths", path, method, "x-scenarios", scenario])) return document.toString();
    }
  }
  return undefined;
}
