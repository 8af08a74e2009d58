import { type JsonObject, listOperations, type OpenApiDocument, type Operation, resolve } from "../../document.ts";
import type { Rule } from "../rule.ts";

/** What extensions name is there: schemas, parameters, members of the body and of the answer. */
export const extensionsFit: Rule = (document) =>
  listOperations(document).flatMap((operation) =>
    [...problems(document, operation)].map((message) => ({ where: operation.operationId, message })),
  );

function* problems(document: OpenApiDocument, operation: Operation): Generator<string> {
  const { behaviour, batch, paging, odata } = operation;
  const parameters = operation.parameters.map(({ name }) => name);
  const body = bodyMembers(document, operation);
  const names = Object.entries(behaviour ?? {}).flatMap(([key, value]) =>
    typeof value === "string" ? [[key, value]] : [],
  );
  for (const [key = "", name = ""] of names) {
    if (["entity", "entities", "related", "export"].includes(key) && !(name in document.components.schemas))
      yield `has an x-behaviour of the entity '${name}', which is no schema of the contract.`;
    if (["by", "size", "cursor"].includes(key) && !parameters.includes(name))
      yield `has an x-behaviour ${key} '${name}', which is no parameter of it. Known: ${parameters.join(", ")}.`;
  }
  if (behaviour && "action" in behaviour) {
    for (const name of Object.values(behaviour.members).filter((member) => !(member in body)))
      yield `takes the member '${name}' into its action, but its body has none. Known: ${Object.keys(body).join(", ")}.`;
  }
  if (batch !== undefined) {
    const list = resolve(document, body[batch.member] as JsonObject | undefined);
    if (list?.["type"] !== "array") yield `has x-batch of '${batch.member}', which is no list in its body.`;
    else if (list["maxItems"] !== batch.max)
      yield `has x-batch of at most ${batch.max}, its schema of ${list["maxItems"] ?? "any number"}. Give both the same maximum.`;
  }
  if (paging === "skip" && !(odata?.skip && odata.top))
    yield "goes on by $skip, but does not take it. Give its x-odata both skip: true and top: { max }.";
  if (paging === "link" && !answers(document, operation, "@odata.nextLink"))
    yield "goes on by a link, but its answer has none. Add the member '@odata.nextLink' to the schema of its answer.";
}

function bodyMembers(document: OpenApiDocument, { requestBody }: Operation): JsonObject {
  const [media] = Object.values(requestBody?.content ?? {});
  return (resolve(document, media?.schema ?? {})["properties"] ?? {}) as JsonObject;
}

function answers(document: OpenApiDocument, { responses }: Operation, member: string): boolean {
  const [media] = Object.values(responses["200"]?.content ?? {});
  return member in ((resolve(document, media?.schema ?? {})["properties"] ?? {}) as JsonObject);
}
