import { listOperations, type OpenApiDocument, type Operation, scenariosOf } from "@defender-endpoint/spec/document";
import { key, literal } from "../literal.ts";

/** Which scenarios there are, with the status of each, and the module that has them: small, so that it can be had at once. */
export function generateScenarioIndex(
  document: OpenApiDocument,
  byTag: ReadonlyMap<string, readonly Operation[]>,
): Record<string, string> {
  const common = Object.entries(document["x-scenarios"]).map(([name, { response }]): [string, number] => [
    name,
    response.status,
  ]);
  const statuses = listOperations(document).map((operation) => statusesOf(document, operation, common));
  const tags = [...byTag.keys()];
  const modules = tags.map((tag) => `const ${variable(tag)} = () => import("./${tag}.ts");`);
  const moduleOf = [...byTag].flatMap(([tag, operations]) =>
    operations.map(({ operationId }) => `  ${key(operationId)}: ${variable(tag)},\n`),
  );
  return {
    "scenarios/index.ts": [
      'import type { OperationId } from "../../operations/operation-types.ts";\nimport type { OperationScenarios } from "../../scenarios/scenario-data.ts";',
      ...(statuses.some(({ value }) => value.includes("...without("))
        ? ['import { without } from "../../scenarios/without.ts";']
        : []),
      `const common = ${literal(Object.fromEntries(common))} as const;`,
      "type Common = typeof common;",
      `/** The status of each scenario, by operation and name. */\nexport interface ScenarioStatuses {\n${statuses.map(({ type }) => type).join("")}}`,
      `export const scenarioStatuses: ScenarioStatuses = {\n${statuses.map(({ value }) => value).join("")}};`,
      modules.join("\n"),
      `/** Loads the scenarios of an operation's resource. */\nexport const scenarioModules: Readonly<\n  Record<OperationId, () => Promise<{ readonly data: Readonly<Record<string, OperationScenarios>> }>>\n> = {\n${moduleOf.join("")}};`,
    ].join("\n\n"),
    "scenarios/all.ts": [
      'import type { OperationId } from "../../operations/operation-types.ts";\nimport type { OperationScenarios } from "../../scenarios/scenario-data.ts";',
      tags.map((tag) => `import { data as ${variable(tag)} } from "./${tag}.ts";`).join("\n"),
      `export const allScenarios: Readonly<Record<OperationId, OperationScenarios>> = {\n${tags.map((tag) => `  ...${variable(tag)},\n`).join("")}};`,
    ].join("\n\n"),
  };
}

function statusesOf(document: OpenApiDocument, operation: Operation, common: readonly [string, number][]) {
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

function variable(tag: string): string {
  return tag.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
