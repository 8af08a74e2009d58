import { listOperations, type OpenApiDocument, type Operation } from "@defender-endpoint/spec/document";
import { key, linePerMember } from "../literal.ts";
import { groupByTag, tagVariable } from "../tags.ts";
import { commonBackgroundsOf } from "./common-scenarios.ts";
import { statesOf, writtenScenarios } from "./written-scenarios.ts";

/** What is said of the scenarios, and what their states are about: a module for each tag, which nobody loads to play them. */
export function generateBackgrounds(document: OpenApiDocument): Record<string, string> {
  const byTag = groupByTag(listOperations(document));
  const modules = [...byTag].map(([tag, operations]): [string, string] => [
    `scenarios/background/${tag}.ts`,
    backgroundModule(document, operations),
  ]);
  const tags = [...byTag.keys()];
  return {
    ...Object.fromEntries(modules),
    "scenarios/background/common.ts": [
      'import type { Backgrounds } from "../../../scenarios/scenario-data.ts";',
      `export const commonBackgrounds: Backgrounds = ${linePerMember(commonBackgroundsOf(document), JSON.stringify)};`,
    ].join("\n\n"),
    "scenarios/background/all.ts": [
      'import type { OperationId } from "../../../operations/operation-types.ts";\nimport type { Backgrounds } from "../../../scenarios/scenario-data.ts";',
      tags.map((tag) => `import { backgrounds as ${tagVariable(tag)} } from "./${tag}.ts";`).join("\n"),
      `export const allBackgrounds: Readonly<Record<OperationId, Backgrounds>> = {\n${tags.map((tag) => `  ...${tagVariable(tag)},\n`).join("")}};`,
    ].join("\n\n"),
  };
}

function backgroundModule(document: OpenApiDocument, operations: readonly Operation[]): string {
  const ids = operations.map(({ operationId }) => JSON.stringify(operationId)).join(" | ");
  const members = operations.map((operation) => {
    const lines = writtenScenarios(document, operation).written.map((scenario) => {
      const { name, summary, evidence } = scenario;
      const params = statesOf(operation, scenario).states.map((state) => state.params);
      return `    ${key(name)}: ${JSON.stringify({ summary, evidence, ...(params.length > 0 ? { params } : {}) })},\n`;
    });
    return `  ${key(operation.operationId)}: {\n${lines.join("")}  },\n`;
  });
  return [
    'import type { Backgrounds } from "../../../scenarios/scenario-data.ts";',
    `export const backgrounds: Readonly<Record<${ids}, Backgrounds>> = {\n${members.join("")}};`,
  ].join("\n\n");
}
