import { type DocumentedOperation, ofTag, slugOf } from "../src/docs/documented-operation.ts";
import { type OperationObject, resolved, type TagObject } from "../src/docs/openapi-document.ts";
import { commonStatuses, operationFacts } from "../src/docs/operation-facts.ts";
import { targetOf } from "../src/docs/scenario-target.ts";
import { schemaMembers, typeOf } from "../src/docs/schema-members.ts";

const banner = "<!-- Generated from the spec by `npm run generate`. Do not edit. -->";

/** The page that leads to those of the resources, and tells what every operation answers. */
export function indexMarkdown(tags: readonly TagObject[], operations: readonly DocumentedOperation[]): string {
  const [typical] = operations.toSorted((a, b) => countCommon(b) - countCommon(a));
  const resources = tags.map((tag) => {
    const names = ofTag(tag, operations).map(({ operation }) => `\`${operation.operationId}\``);
    return [`[${tag.name}](${slugOf(tag)}.md)`, names.join(", ")];
  });
  return page([
    "# Operations",
    "A page for each resource of the contract. The emulator has them too, with every member and example, at `/docs`.",
    table(["resource", "operations"], resources),
    "## What every operation answers",
    typical === undefined ? "" : scenarioTable(typical, true),
  ]);
}

/** What the contract says of the operations of one resource. */
export function resourceMarkdown(tag: TagObject, operations: readonly DocumentedOperation[]): string {
  return page([
    `# ${tag.name}`,
    `${tag.description ?? ""} [All resources](README.md)`,
    ...ofTag(tag, operations).flatMap(operationParts),
  ]);
}

function operationParts(documented: DocumentedOperation): string[] {
  const { document, operation } = documented;
  const common = commonStatuses(documented);
  const answers = Object.entries(document.responses).filter(([status]) => !common.includes(status));
  return [
    `## ${operation.operationId}`,
    `${document.summary}: \`${operation.method} ${operation.path}\`${document.deprecated ? " **Deprecated.**" : ""}`,
    document.description ?? "",
    operationFacts(documented)
      .map((fact) => `- ${fact}`)
      .join("\n"),
    table(["argument", "where", "type", "meaning"], argumentRows(document)),
    table(
      ["answer", "meaning"],
      answers.map(([status, response]) => [status, resolved(response).description]),
    ),
    `Besides, [what every operation answers](README.md#what-every-operation-answers): ${common.join(", ")}.`,
    scenarioTable(documented, false),
  ];
}

function argumentRows({ parameters = [], requestBody }: OperationObject): string[][] {
  const ofTarget = parameters.map((reference) => {
    const { name, in: place, required, schema, description = "" } = resolved(reference);
    const type = schema === undefined ? "any" : typeOf(resolved(schema));
    return [`\`${name}\``, place, `${type}${required ? "" : ", optional"}`, description];
  });
  const ofBody = Object.values(requestBody?.content ?? {}).flatMap(({ schema }) =>
    (schema === undefined ? [] : schemaMembers(schema)).map(({ name, type, meaning }) => [
      `\`${name}\``,
      "body",
      type,
      meaning,
    ]),
  );
  return [...ofTarget, ...ofBody];
}

function scenarioTable({ scenarios }: DocumentedOperation, common: boolean): string {
  const rows = scenarios
    .filter((scenario) => scenario.common === common)
    .map(({ name, summary, evidence, request, response }) => {
      const { error } = Object(response.body);
      const code = typeof error?.code === "string" && error.code !== "" ? ` \`${error.code}\`` : "";
      return [
        `\`${name}\``,
        summary,
        evidence,
        `\`${request.method} ${targetOf(request)}\``,
        `${response.status}${code}`,
      ];
    });
  return table(["scenario", "what happens", "evidence", "request", "answer"], rows);
}

function countCommon({ scenarios }: DocumentedOperation): number {
  return scenarios.filter(({ common }) => common).length;
}

function page(parts: readonly string[]): string {
  const said = parts.map((part) => part.trim()).filter((part) => part !== "");
  return `${[banner, ...said].join("\n\n")}\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const lines = [head, head.map(() => "---"), ...rows.map((row) => row.map(cell))];
  return lines.map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** A cell is one line, without what would end it. */
function cell(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ").replaceAll("|", "\\|");
}
