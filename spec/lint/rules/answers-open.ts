import { type Json, type JsonObject, listOperations, type OpenApiDocument, resolve } from "../../document.ts";
import type { Problem, Rule } from "../rule.ts";

/** The service may add members and values to its answers, and to nothing that it is sent: reading is tolerant, writing is strict. */
export const answersOpen: Rule = (document) => {
  const problems = new Map<string, Problem>();
  for (const { operationId, responses, parameters, requestBody } of listOperations(document)) {
    const answered = Object.entries(responses).flatMap(([status, { content = {} }]) =>
      Object.values(content).map(({ schema }): [string, Json] => [`${operationId} ${status}`, schema]),
    );
    for (const [where, schema] of answered) {
      for (const problem of closedParts(document, where, schema)) problems.set(problem.where, problem);
    }
    const sent = [
      ...parameters.map(({ name, schema }): [string, Json] => [`${operationId} parameter '${name}'`, schema]),
      ...Object.values(requestBody?.content ?? {}).map(({ schema }): [string, Json] => [`${operationId} body`, schema]),
    ];
    for (const [where, schema] of sent) {
      for (const problem of openEnums(document, where, schema)) problems.set(problem.where, problem);
    }
  }
  return [...problems.values()];
};

function* closedParts(document: OpenApiDocument, where: string, schema: Json): Generator<Problem> {
  for (const [place, node, isAlternative] of walk(document, where, schema)) {
    if (node["enum"] !== undefined && !isAlternative) {
      const message =
        "is an enum that the service may add to. Write anyOf: [{ type: string, enum: [...] }, { type: string }].";
      yield { where: place, message };
    }
    if (node["additionalProperties"] === false) {
      yield {
        where: place,
        message: "is closed, but the service may add members to it. Take additionalProperties: false out.",
      };
    }
  }
}

function* openEnums(document: OpenApiDocument, where: string, schema: Json): Generator<Problem> {
  for (const [place, node, isAlternative] of walk(document, where, schema)) {
    if (node["enum"] !== undefined && isAlternative) {
      yield {
        where: place,
        message: "is an open enum, but what is sent is checked strictly. Write enum: [...] alone.",
      };
    }
  }
}

/** Every schema within a schema, where it stands, and whether any text may stand in its place. */
function* walk(
  document: OpenApiDocument,
  where: string,
  source: Json | undefined,
  isAlternative = false,
  seen: ReadonlySet<Json> = new Set(),
): Generator<[string, JsonObject, boolean]> {
  const node = resolve(document, source);
  if (node === null || typeof node !== "object" || Array.isArray(node) || seen.has(node)) return;
  const title = typeof node["title"] === "string" ? node["title"] : where;
  yield [title, node, isAlternative];
  const within = new Set([...seen, node]);
  for (const [name, inner] of Object.entries((node["properties"] ?? {}) as JsonObject))
    yield* walk(document, `${title}.${name}`, inner, false, within);
  for (const key of ["items", "additionalProperties"]) yield* walk(document, title, node[key], false, within);
  for (const key of ["anyOf", "oneOf", "allOf"]) {
    const branches = (node[key] ?? []) as JsonObject[];
    const isOpen = branches.some(isAnyText);
    for (const branch of branches) yield* walk(document, title, branch, isOpen, within);
  }
}

function isAnyText({ type, ...others }: JsonObject): boolean {
  return [type].flat().includes("string") && Object.keys(others).length === 0;
}
