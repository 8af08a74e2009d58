import { type OpenApiDocument, type Operation, scenariosOf } from "@defender-endpoint/spec/document";
import { key } from "../literal.ts";

/** The statuses of the scenarios that every operation inherits. */
export function commonStatuses(document: OpenApiDocument): string {
  const members = Object.entries(document["x-scenarios"]).map(([name, { summary, response }]) =>
    member(name, response.status, summary),
  );
  return `{${members.map((each) => `\n  ${each},`).join("")}\n}`;
}

/** The status of each scenario of an operation, as a type and as a value. */
export function scenarioStatuses(document: OpenApiDocument, operation: Operation): { type: string; value: string } {
  const common = commonOf(document);
  const scenarios = scenariosOf(document, operation);
  const isInherited = ([name, status]: [string, number]) =>
    scenarios.some((one) => one.common && one.name === name && one.response.status === status);
  const gone = common.filter((one) => !isInherited(one)).map(([name]) => JSON.stringify(name));
  const own = scenarios.filter(
    ({ name, response }) => !common.some((one) => one[0] === name && one[1] === response.status),
  );
  const id = key(operation.operationId);
  const type = gone.length === 0 ? "Common" : `Omit<Common, ${gone.join(" | ")}>`;
  const members = own.map(({ name, summary, response }) => member(name, response.status, summary));
  const values = own.map(({ name, response }) => `${key(name)}: ${response.status}`);
  return {
    type: `  ${id}: ${type}${members.length > 0 ? ` & {${members.map((each) => `\n    ${each};`).join("")}\n  }` : ""};\n`,
    value: `  ${id}: { ${[...values, gone.length === 0 ? "...common" : `...without(common, ${gone.join(", ")})`].join(", ")} },\n`,
  };
}

/** With the sentence of the contract, which editors show of what begins a line. */
function member(name: string, status: number, summary: string): string {
  return `/** ${summary.trim().replaceAll("*/", "* /")} */ ${key(name)}: ${status}`;
}

function commonOf(document: OpenApiDocument): [string, number][] {
  return Object.entries(document["x-scenarios"]).map(([name, { response }]) => [name, response.status]);
}
