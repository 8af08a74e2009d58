import { type DocumentedOperation, ofTag, slugOf } from "../src/docs/documented-operation.ts";
import type { TagObject } from "../src/docs/openapi-document.ts";
import { commonStatuses, operationFacts } from "../src/docs/operation-facts.ts";
import { list, page, table } from "./markdown-parts.ts";
import { answerTable, argumentTable, scenarioTable } from "./operation-tables.ts";

const banner = "<!-- Generated from the spec by `npm run generate`. Do not edit. -->";

/** The page that leads to those of the resources, and tells what every operation answers. */
export function indexMarkdown(tags: readonly TagObject[], operations: readonly DocumentedOperation[]): string {
  const [typical] = operations.map(commonOf).toSorted((a, b) => b.length - a.length);
  const resources = tags.map((tag) => {
    const names = ofTag(tag, operations).map(({ operation }) => `\`${operation.operationId}\``);
    return [`[${tag.name}](${slugOf(tag)}.md)`, names.join(", ")];
  });
  return page([
    banner,
    "# Operations",
    "A page for each resource of the contract. `npm run docs` makes one for each operation besides, with examples in TypeScript, for curl and for\n`mde`. The emulator has them at `/docs`, to be tried there.",
    table(["resource", "operations"], resources),
    "## What every operation answers",
    scenarioTable(typical ?? []),
  ]);
}

/** What the contract says of the operations of one resource. */
export function resourceMarkdown(tag: TagObject, operations: readonly DocumentedOperation[]): string {
  return page([
    banner,
    `# ${tag.name}`,
    `${tag.description ?? ""} [All resources](README.md)`,
    ...ofTag(tag, operations).flatMap(operationParts),
  ]);
}

function operationParts(documented: DocumentedOperation): string[] {
  const { document, operation, scenarios } = documented;
  const common = commonStatuses(documented);
  return [
    `## ${operation.operationId}`,
    `${document.summary}: \`${operation.method} ${operation.path}\`${document.deprecated ? " **Deprecated.**" : ""}`,
    document.description ?? "",
    list(operationFacts(documented)),
    argumentTable(document),
    answerTable(documented, common),
    `Besides, [what every operation answers](README.md#what-every-operation-answers): ${common.join(", ")}.`,
    scenarioTable(scenarios.filter((scenario) => !scenario.common)),
  ];
}

function commonOf({ scenarios }: DocumentedOperation): DocumentedOperation["scenarios"] {
  return scenarios.filter(({ common }) => common);
}
