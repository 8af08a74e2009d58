import type { Scenario } from "@defender-endpoint/types/scenarios";
import type { DocumentedOperation } from "../src/docs/documented-operation.ts";
import { type OperationObject, resolved } from "../src/docs/openapi-document.ts";
import { targetOf } from "../src/docs/scenario-target.ts";
import { schemaMembers, typeOf } from "../src/docs/schema-members.ts";
import { table } from "./markdown-parts.ts";

/** What an operation takes: parameters, and members of its body. */
export function argumentTable({ parameters = [], requestBody }: OperationObject): string {
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
  return table(["argument", "where", "type", "meaning"], [...ofTarget, ...ofBody]);
}

/** The statuses that an operation answers with. */
export function answerTable({ document }: DocumentedOperation, without: readonly string[]): string {
  const answers = Object.entries(document.responses).filter(([status]) => !without.includes(status));
  return table(
    ["answer", "meaning"],
    answers.map(([status, response]) => [status, resolved(response).description]),
  );
}

export function scenarioTable(scenarios: readonly Scenario[]): string {
  const rows = scenarios.map(({ name, summary, evidence, request, response }) => {
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
