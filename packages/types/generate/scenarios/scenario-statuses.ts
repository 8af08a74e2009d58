import { type OpenApiDocument, type Operation, scenariosOf } from "@defender-endpoint/spec/document";
import { key, literal } from "../literal.ts";

/** The statuses of the scenarios that every operation inherits. */
export function commonStatuses(document: OpenApiDocument): string {
  return literal(Object.fromEntries(commonOf(document)));
}

/** The status of each scenario of an operation, as a type and as a value. */
export function scenarioStatuses(document: OpenApiDocument, operation: Operation): { type: string; value: string } {
  const common = commonOf(document);
  const scenarios = scenariosOf(document, operation);
  const isInherited = ([name, status]: [string, number]) =>
    scenarios.some((one) => one.common && one.name === name && one.response.status === status);
  const gone = common.filter((one) => !isInherited(one)).map(([name]) => JSON.stringify(name));
  const own = scenarios
    .filter(({ name, response }) => !common.some((one) => one[0] === name && one[1] === response.status))
    .map(({ name, response }): [string, number] => [name, response.status]);
  const id = key(operation.operationId);
  const type = gone.length === 0 ? "Common" : `Omit<Common, ${gone.join(" | ")}>`;
  const members = own.map(([name, status]) => `${key(name)}: ${status}`);
  return {
    type: `  ${id}: ${type}${members.length > 0 ? ` & { ${members.join("; ")} }` : ""};\n`,
    value: `  ${id}: { ${[...members, gone.length === 0 ? "...common" : `...without(common, ${gone.join(", ")})`].join(", ")} },\n`,
  };
}

function commonOf(document: OpenApiDocument): [string, number][] {
  return Object.entries(document["x-scenarios"]).map(([name, { response }]) => [name, response.status]);
}
