import { type DocumentedOperation, slugOf } from "../src/docs/documented-operation.ts";
import { type OperationObject, resolved } from "../src/docs/openapi-document.ts";
import { operationFacts } from "../src/docs/operation-facts.ts";
import { schemaMembers } from "../src/docs/schema-members.ts";
import { usualScenario } from "../src/docs/usual-scenario.ts";
import { codeBlock, list, page, table } from "./markdown-parts.ts";
import { operationExamples } from "./operation-examples.ts";
import { answerTable, argumentTable, scenarioTable } from "./operation-tables.ts";

/** All that the contract says of one operation, with examples. `api` leads to the folder of the pages of the resources. */
export function operationMarkdown(documented: DocumentedOperation, api: string): string {
  const { document, operation, details, scenarios } = documented;
  const { typescript, curl, mde } = operationExamples(documented);
  const { response } = usualScenario(documented);
  const refusals = scenarios.filter((scenario) => !scenario.common && scenario.response.status >= 400);
  return page([
    `# ${operation.operationId}`,
    `${document.summary}: \`${operation.method} ${operation.path}\`${document.deprecated ? " **Deprecated.**" : ""}`,
    document.description ?? "",
    list([...operationFacts(documented), ...sources(document)]),
    `More of [${details.tag}](${api}/${slugOf({ name: details.tag })}.md).`,
    "## Example",
    "Each of these asks the emulator of `npm start`. In TypeScript:",
    codeBlock("ts", typescript),
    "With curl:",
    codeBlock("sh", curl),
    "With `mde`:",
    codeBlock("sh", mde),
    response.body === undefined
      ? `The answer is ${response.status}, without a body.`
      : `The answer is ${response.status}:`,
    response.body === undefined ? "" : bodyBlock(response.body),
    ...titled("## Arguments", argumentTable(document)),
    "## Answers",
    answerTable(documented, []),
    ...titled("### What is in it", memberTable(document, response)),
    "## Scenarios",
    "What happens, by the names that mocks and contracts have for it.",
    scenarioTable(scenarios),
    ...refusals.flatMap(({ name, response: refusal }) =>
      refusal.body === undefined ? [] : [`\`${name}\` answers ${refusal.status} with`, bodyBlock(refusal.body)],
    ),
  ]);
}

/** Where the facts come from. */
function sources({ externalDocs, parameters = [] }: OperationObject): string[] {
  const evidence = parameters.flatMap((reference) => {
    const { name, "x-evidence": from } = resolved(reference);
    return from === undefined ? [] : [`\`${name}\`: ${from}`];
  });
  return [
    ...(externalDocs === undefined ? [] : [`Microsoft's page: <${externalDocs.url}>.`]),
    ...(evidence.length === 0 ? [] : [`Evidence: ${evidence.join("; ")}; of what happens, with each scenario.`]),
  ];
}

function memberTable(
  { responses }: OperationObject,
  { status, mediaType }: { status: number; mediaType?: string },
): string {
  const reference = responses[status];
  const schema = reference && mediaType ? resolved(reference).content?.[mediaType]?.schema : undefined;
  const members = schema === undefined ? [] : schemaMembers(schema);
  return table(
    ["member", "type", "meaning"],
    members.map(({ name, type, meaning }) => [`\`${name}\``, type, meaning]),
  );
}

function titled(heading: string, content: string): string[] {
  return content === "" ? [] : [heading, content];
}

function bodyBlock(body: unknown): string {
  return typeof body === "string" ? codeBlock("text", body) : codeBlock("json", JSON.stringify(body, null, 2));
}
