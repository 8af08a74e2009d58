import type { OpenApiDocument, Operation } from "@defender-endpoint/spec/document";
import { contractScenarios, operationsOf } from "../contract/contract.ts";
import { listRows } from "../contract/rows.ts";
import { holesOf } from "../matrix/matrix.ts";
import type { Subject } from "../subject/subject.ts";
import { onlyPath } from "./only-operation.ts";

/** The scenarios that were taken out of the contract, one at a time, and those of them that the matrix did not miss. */
export interface ScenarioHoles {
  readonly takenOut: number;
  readonly unnoticed: readonly string[];
}

/** Takes each scenario out of the parsed document, and looks whether the matrix has a row for the hole. */
export function proveScenarioHoles({ document, record }: Pick<Subject, "document" | "record">): ScenarioHoles {
  const scenarios = operationsOf(document).flatMap((operation) =>
    contractScenarios(document, operation).map(({ name }) => ({ operation, name })),
  );
  const unnoticed = scenarios.filter(({ operation, name }) => {
    const { operationId } = operation;
    const rows = listRows(withoutScenario(onlyPath(document, operationId), operation, name));
    return !holesOf(rows, { [operationId]: record[operationId] ?? [] }).includes(`${operationId} ${name}`);
  });
  return {
    takenOut: scenarios.length,
    unnoticed: unnoticed.map(({ operation, name }) => `${operation.operationId} ${name}`),
  };
}

/** Nothing but what leads to the scenario is copied: there are many, and the document is large. */
function withoutScenario(document: OpenApiDocument, { path, method }: Operation, name: string): OpenApiDocument {
  const item = document.paths[path] ?? {};
  const key = method.toLowerCase();
  const operation = item[key];
  if (!operation) return document;
  const { [name]: own, ...others } = operation["x-scenarios"];
  const changed = own
    ? { ...operation, "x-scenarios": others }
    : { ...operation, "x-without": [...(operation["x-without"] ?? []), name] };
  return {
    ...document,
    paths: { ...document.paths, [path]: { ...item, [key]: changed } },
  };
}
