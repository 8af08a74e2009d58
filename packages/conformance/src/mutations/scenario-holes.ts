import type { OpenApiDocument, Operation } from "@defender-endpoint/spec/document";
import { holesOf } from "../matrix.ts";
import { listRows } from "../rows.ts";
import type { Subject } from "../subject.ts";

/** The scenarios that were taken out of the contract, one at a time, and those of them that the matrix did not miss. */
export interface ScenarioHoles {
  readonly takenOut: number;
  readonly unnoticed: readonly string[];
}

/** Takes each scenario of each row out of the parsed document, and looks whether its row, or the row that is gone, shows the hole. */
export function proveScenarioHoles({ document, record }: Pick<Subject, "document" | "record">): ScenarioHoles {
  const scenarios = listRows(document).flatMap(({ id, operation, scenarioNames }) =>
    scenarioNames.map((name) => ({ id, operation, name })),
  );
  const unnoticed = scenarios.filter(({ id, operation, name }) => {
    const holes = holesOf(listRows(withoutScenario(document, operation, name)), record);
    return !holes.get(id)?.includes(name);
  });
  return { takenOut: scenarios.length, unnoticed: unnoticed.map(({ id, name }) => `${id}, ${name}`) };
}

/** Nothing but what leads to the scenario is copied: there are many, and the document is large. */
function withoutScenario(document: OpenApiDocument, { path, method }: Operation, name: string): OpenApiDocument {
  const item = document.paths[path] ?? {};
  const key = method.toLowerCase();
  const operation = item[key];
  if (!operation) return document;
  const { [name]: _, ...others } = operation["x-scenarios"];
  return {
    ...document,
    paths: { ...document.paths, [path]: { ...item, [key]: { ...operation, "x-scenarios": others } } },
  };
}
