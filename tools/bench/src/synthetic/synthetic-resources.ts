import type { JsonObject } from "@defender-endpoint/spec/document";
import { exampleOf, schemaOf } from "./notation.ts";
import { entities, type OperationShape, operationShapes, usualArguments } from "./operations.ts";

const common = "../common.yaml";
const entityFile = "entities.yaml";
const entity = (name: string): JsonObject => ({ $ref: `${entityFile}#/schemas/${name}` });
const value = (type: string) => exampleOf(type, entities);
const context = "https://api.security.microsoft.com/api/$metadata#Entities";
const answered = {
  operationAnswers: {
    operationId: "$operation.operationId",
    status: "$response.status",
    example: "$response.example",
  },
};

/** The API's first operations as resource files, by name: real paths, parameters, bodies and answers, made-up texts. */
export function syntheticResources(size: number): Record<string, JsonObject> {
  const shapes = operationShapes.slice(0, size);
  const files: Record<string, JsonObject> = {
    [entityFile]: { schemas: Object.fromEntries(Object.keys(entities).map((name) => [name, entitySchema(name)])) },
  };
  for (const tag of new Set(shapes.map((shape) => shape.tag))) {
    const paths: Record<string, JsonObject> = {};
    for (const shape of shapes.filter((one) => one.tag === tag)) {
      paths[shape.path] = { ...paths[shape.path], [shape.method.toLowerCase()]: operation(shape) };
    }
    files[`${tag.toLowerCase().replaceAll(" ", "-")}.yaml`] = {
      tag: { name: tag, description: `What there is about ${tag.toLowerCase()}.` },
      paths,
    };
  }
  return files;
}

function entitySchema(name: string): JsonObject {
  const members = Object.entries(entities[name] ?? {});
  return {
    title: name,
    type: "object",
    description: `An entity of the kind ${name}.`,
    required: neverMissing(members),
    properties: Object.fromEntries(
      members.map(([member, type]) => [
        member,
        {
          description: `The ${member} of it.`,
          ...openEnum(schemaOf(type, entity)),
          examples: [value(type) as JsonObject],
        },
      ]),
    ),
    additionalProperties: true,
  };
}

/** With `$select` all may be missing but the id, as the contract's own resources say; what has no id is answered whole. */
function neverMissing(members: readonly (readonly [name: string, type: string])[]): string[] {
  const stated = members.filter(([, type]) => !type.endsWith("?")).map(([name]) => name);
  return stated.includes("id") ? ["id"] : stated;
}

/** What is answered may hold values that are not known yet. */
function openEnum({ enum: _, ...schema }: JsonObject): JsonObject {
  return schema["$ref"] === undefined ? schema : { allOf: [schema] };
}

function operation(shape: OperationShape): JsonObject {
  const { id, method, odata, body, form, answers, permissions, limits, paging, deprecated } = shape;
  return {
    operationId: id,
    summary: `Call ${id}`,
    description: `What ${id} does is told here in two or three lines, of which this is the first.\nThe second says what is special about it.\n`,
    externalDocs: { url: `https://learn.microsoft.com/defender-endpoint/api/${id.toLowerCase()}` },
    ...(deprecated ? { deprecated } : {}),
    "x-permissions": { ...permissions, role: "View Data" },
    "x-rate-limits": limits,
    ...(method === "GET" ? {} : { "x-retry": method === "POST" ? "look-first" : "same-effect" }),
    ...(paging ? { "x-paging": paging } : {}),
    ...(odata ? { "x-odata": { ...odata, ...(odata.top ? { top: { max: odata.top } } : {}) } } : {}),
    "x-behaviour": behaviour(shape),
    parameters: parameters(shape),
    ...(body ? { requestBody: requestBody(id, body, form ?? false) } : {}),
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, answer]) => [status, response(status, answer)]),
    ),
    "x-scenarios": scenarios(shape),
  };
}

/** What it is declared to do, roughly: without a declaration the service would want a handler for it. */
function behaviour({ method, in: path = {}, answers }: OperationShape): JsonObject {
  const [by] = Object.keys(path);
  const kept = { collection: "machines" };
  if (method === "DELETE" && by !== undefined) return { write: "delete", entity: "Machine", ...kept, by };
  if (method !== "GET") return { write: "create", entity: "Machine", ...kept };
  if (answers["200"]?.startsWith("[") || by === undefined) return { entities: "Machine", ...kept };
  return { entity: "Machine", ...kept, by };
}

function parameters({ in: path = {}, query = {} }: OperationShape): JsonObject[] {
  const parameter = (place: string, name: string, notation: string): JsonObject => {
    const type = notation.replace("!", "");
    return {
      name,
      in: place,
      required: place === "path" || notation.endsWith("!"),
      description: `The ${name} that is asked for.`,
      "x-invalid": { code: "InvalidInput", message: `${name} is invalid: {value}.` },
      "x-evidence": "documented",
      examples: { usual: { summary: "A usual one.", value: value(type) as JsonObject } },
      schema: schemaOf(type, entity),
    };
  };
  return [
    ...Object.entries(path).map(([name, type]) => parameter("path", name, type)),
    ...Object.entries(query).map(([name, type]) => parameter("query", name, type)),
  ];
}

function requestBody(id: string, members: Readonly<Record<string, string>>, isForm: boolean): JsonObject {
  const entries = Object.entries(members);
  const schema: JsonObject = {
    type: "object",
    required: entries.filter(([, type]) => type.endsWith("!")).map(([name]) => name),
    properties: Object.fromEntries(
      entries.map(([name, type]) => [
        name,
        { description: `The ${name} to be sent.`, ...schemaOf(type.replace("!", ""), entity) },
      ]),
    ),
    additionalProperties: true,
  };
  return {
    required: true,
    "x-invalid": { code: "InvalidRequestBody", message: `The body of ${id} is invalid at {value}.` },
    content: { [isForm ? "multipart/form-data" : "application/json"]: { schema } },
  };
}

function response(status: string, answer: string): JsonObject {
  if (status === "404") return { $ref: `${common}#/responses/NotFound` };
  const description = `The answer ${status}.`;
  if (answer === "none") return { description };
  const examples = (named: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(named).map(([name, example]): [string, JsonObject] => [
        name,
        { summary: `The ${name} one.`, value: example as JsonObject },
      ]),
    );
  if (answer === "count") {
    return {
      description,
      content: { "text/plain": { schema: { type: "integer" }, examples: examples({ usual: 4 }) } },
    };
  }
  if (answer === "ApiError") {
    const error = { code: "InvalidInput", message: "It is invalid.", target: value("uuid") };
    const schema = { $ref: `${common}#/schemas/ApiError` };
    return { description, content: { "application/json": { schema, examples: examples({ invalid: { error } }) } } };
  }
  const isCollection = answer.startsWith("[");
  const body = isCollection ? { "@odata.context": context, value: value(answer) } : { ...(value(answer) as object) };
  const named = isCollection ? { usual: body, filtered: { ...body, value: [] } } : { usual: body };
  const schema = isCollection ? collection(answer) : entity(answer);
  return { description, content: { "application/json": { schema, examples: examples(named) } } };
}

function collection(answer: string): JsonObject {
  return {
    type: "object",
    required: ["value"],
    properties: {
      "@odata.context": { $ref: `${common}#/schemas/ODataContext` },
      "@odata.nextLink": { type: "string", description: "Where the next page is." },
      value: { description: "What was found.", ...schemaOf(answer, entity) },
    },
    additionalProperties: true,
  };
}

/** One that succeeds, one with a filter, one that finds nothing and one that is refused, where there can be such. */
function scenarios(shape: OperationShape): JsonObject {
  const { answers, odata } = shape;
  const usual = usualArguments(shape, value);
  const status = Number(Object.keys(answers).find((one) => one.startsWith("2")));
  const answer = answers[status];
  const scenario = (summary: string, request: JsonObject, of: number, example?: string): JsonObject => ({
    summary,
    evidence: "documented",
    ...(example === undefined ? {} : { given: answered }),
    request,
    response: { status: of, ...(example === undefined ? {} : { example }) },
  });
  return {
    found: scenario("It succeeds.", usual, status, answer === "none" ? undefined : "usual"),
    ...(odata?.filter && answer?.startsWith("[")
      ? { filtered: scenario("A filter leaves nothing.", { ...usual, $filter: "id eq 'x'" }, status, "filtered") }
      : {}),
    ...(answers["404"] ? { absent: scenario("There is no such thing.", usual, 404, "notFound") } : {}),
    ...(answers["400"] ? { invalid: scenario("It is invalid.", usual, 400, "invalid") } : {}),
  };
}
