import {
  listOperations,
  type OpenApiDocument,
  type Operation,
  type Scenario as SpecScenario,
} from "@defender-endpoint/spec/document";
import type { OperationScenarios, ScenarioRecord } from "../../src/scenarios/scenario-data.ts";
import { key, literal } from "../literal.ts";
import { groupByTag, tagVariable } from "../tags.ts";
import { generateBackgrounds } from "./backgrounds.ts";
import { commonScenariosOf } from "./common-scenarios.ts";
import { generateProviderStates } from "./provider-states.ts";
import { statesOf, writtenScenarios } from "./written-scenarios.ts";

/** The scenarios, a module for each tag with a record on each line, and the common ones, which are made for an operation when asked for. */
export function generateScenarios(document: OpenApiDocument): Record<string, string> {
  const common = commonScenariosOf(document);
  const byTag = groupByTag(listOperations(document));
  const modules = [...byTag].map(([tag, operations]): [string, string] => [
    `scenarios/${tag}.ts`,
    scenarioModule(operations.map((operation) => [operation.operationId, scenarioData(document, operation)])),
  ]);
  return {
    ...Object.fromEntries(modules),
    "scenarios/common.ts": [
      'import type { CommonScenario } from "../../scenarios/scenario-data.ts";',
      `export const commonScenarios: readonly CommonScenario[] = [\n${common.map((one) => `  ${JSON.stringify(one)},\n`).join("")}];`,
    ].join("\n\n"),
    ...generateBackgrounds(document),
    ...generateProviderStates(document),
    "scenarios/all.ts": allScenarios([...byTag.keys()]),
  };
}

/** What has to be written down of an operation's scenarios, since it cannot be made from the common ones. */
function scenarioData(document: OpenApiDocument, operation: Operation): OperationScenarios {
  const { usual, without, written } = writtenScenarios(document, operation);
  const examples = written.flatMap(({ response: { status, example, mediaType, body } }) =>
    example === undefined || mediaType === undefined || body === undefined
      ? []
      : [[`${status} ${example}`, mediaType === "application/json" ? { body } : { mediaType, body }]],
  );
  return {
    usual,
    ...(without.length > 0 ? { without } : {}),
    examples: Object.fromEntries(examples),
    own: written.map((scenario) => record(operation, scenario)),
  };
}

function record(operation: Operation, scenario: SpecScenario): ScenarioRecord {
  const { name, common, request, response } = scenario;
  const { caller, states } = statesOf(operation, scenario);
  const { status, example, headers } = response;
  return {
    name,
    ...(common ? { common } : {}),
    ...(caller === "callerAuthorized" ? {} : { caller }),
    ...(states.length > 0 ? { states: states.map((state) => state.name) } : {}),
    arguments: request,
    status,
    ...(example === undefined ? {} : { example }),
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
  };
}

function scenarioModule(operations: readonly [string, OperationScenarios][]): string {
  const ids = operations.map(([id]) => JSON.stringify(id)).join(" | ");
  const records = operations.map(([id, { usual, without, examples, own }]) => {
    const lines = [
      `usual: ${literal(usual)},`,
      ...(without ? [`without: ${literal(without)},`] : []),
      "examples: {",
      ...Object.entries(examples).map(([name, example]) => `  ${JSON.stringify(name)}: ${JSON.stringify(example)},`),
      "},",
      "own: [",
      ...own.map((one) => `  ${JSON.stringify(one)},`),
      "],",
    ];
    return `  ${key(id)}: {\n${lines.map((line) => `    ${line}\n`).join("")}  },\n`;
  });
  return [
    'import type { OperationScenarios } from "../../scenarios/scenario-data.ts";',
    `export const data: Readonly<Record<${ids}, OperationScenarios>> = {\n${records.join("")}};`,
  ].join("\n\n");
}

function allScenarios(tags: readonly string[]): string {
  return [
    'import type { OperationId } from "../../operations/operation-types.ts";\nimport type { OperationScenarios } from "../../scenarios/scenario-data.ts";',
    tags.map((tag) => `import { data as ${tagVariable(tag)} } from "./${tag}.ts";`).join("\n"),
    `export const allScenarios: Readonly<Record<OperationId, OperationScenarios>> = {\n${tags.map((tag) => `  ...${tagVariable(tag)},\n`).join("")}};`,
  ].join("\n\n");
}
