import { listOperations, type OpenApiDocument } from "@defender-endpoint/spec/document";
import { commonStatuses, scenarioStatuses } from "./scenarios/scenario-statuses.ts";
import { groupByTag } from "./tags.ts";

/**
 * What is known of a resource, in a module for each tag that is loaded when it is needed: all at once, as one file for a page. The index has
 * which scenarios there are, small, so that it can be had at once.
 */
export function generateResources(document: OpenApiDocument): Record<string, string> {
  const resources = [...groupByTag(listOperations(document))].map(([tag, operations]) => ({
    tag,
    statuses: operations.map((operation) => scenarioStatuses(document, operation)),
  }));
  const statuses = resources.flatMap((resource) => resource.statuses);
  const modules = resources.map(({ tag }): [string, string] => [
    `resources/${tag}.ts`,
    [
      `export { rules } from "../rules/${tag}.ts";`,
      `export { data as scenarios } from "../scenarios/${tag}.ts";`,
      `export { schemas } from "../validators/${tag}.ts";`,
    ].join("\n"),
  ]);
  const records = resources.map(
    (resource) =>
      `  {\n    load: () => import("./${resource.tag}.ts"),\n    statuses: {\n${resource.statuses.map(({ value }) => `    ${value}`).join("")}    },\n  },\n`,
  );
  return {
    ...Object.fromEntries(modules),
    "resources/index.ts": [
      'import type { Resource } from "../../operations/resource.ts";',
      ...(statuses.some(({ value }) => value.includes("...without("))
        ? ['import { without } from "../../scenarios/without.ts";']
        : []),
      `const common = ${commonStatuses(document)} as const;`,
      "type Common = typeof common;",
      `/** The status of each scenario, by operation and name. */\nexport interface ScenarioStatuses {\n${statuses.map(({ type }) => type).join("")}}`,
      `/** What loads a resource, with the statuses of its operations' scenarios. */\nexport const resources: readonly { load(): Promise<Resource>; readonly statuses: Partial<ScenarioStatuses> }[] = [\n${records.join("")}];`,
    ].join("\n\n"),
  };
}
