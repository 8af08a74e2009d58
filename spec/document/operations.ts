import { fillIn } from "./expressions.ts";
import type {
  Example,
  MediaType,
  OpenApiDocument,
  Operation,
  RequestBody,
  Response,
  ScenarioSource,
  SourceOperation,
} from "./forms.ts";
import { namedScenarios } from "./named-scenarios.ts";
import { resolve } from "./resolve.ts";

const methods = ["get", "put", "post", "delete", "patch"];

/** Every operation, in the order of the document. */
export function listOperations(document: OpenApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => methods.includes(method))
      .map(([method, source]) => readOperation(document, method.toUpperCase(), path, source)),
  );
}

/** The operation as the document has it. */
export function sourceOf(document: OpenApiDocument, { method, path }: Operation): SourceOperation {
  const source = document.paths[path]?.[method.toLowerCase()];
  if (source === undefined) throw new Error(`The document has no ${method} ${path}.`);
  return source;
}

function readOperation(document: OpenApiDocument, method: string, path: string, source: SourceOperation): Operation {
  const { requestBody, "x-odata": odata, "x-batch": batch, "x-behaviour": behaviour } = source;
  const operation: Operation = {
    method,
    path,
    operationId: source.operationId,
    summary: source.summary,
    description: source.description,
    deprecated: source.deprecated ?? false,
    tags: source.tags,
    parameters: (source.parameters ?? []).map((parameter) => resolve(document, parameter)),
    ...(requestBody && { requestBody: readBody(document, requestBody) }),
    responses: {},
    // The lint says what is missing, so it must get as far.
    permissions: source["x-permissions"] ?? { application: [], delegated: [] },
    limitClass: source["x-rate-limits"],
    rateLimits: document["x-rate-limit-classes"][source["x-rate-limits"]] ?? [],
    retry: source["x-retry"],
    paging: source["x-paging"],
    ...(odata && { odata }),
    ...(batch && { batch }),
    ...(behaviour && { behaviour }),
  };
  for (const [status, response] of Object.entries(source.responses)) {
    operation.responses[status] = readResponse(document, operation, Number(status), response);
  }
  return operation;
}

function readBody(document: OpenApiDocument, source: RequestBody): RequestBody {
  const body = resolve(document, source);
  const content = Object.entries(body.content).map(([mediaType, media]) => [
    mediaType,
    { ...media, schema: resolve(document, media.schema) },
  ]);
  return { ...body, content: Object.fromEntries(content) };
}

function readResponse(document: OpenApiDocument, operation: Operation, status: number, source: Response): Response {
  const { content, ...response } = resolve(document, source);
  if (content === undefined) return response;
  const media = Object.entries(content).map(([mediaType, { schema, examples = {} }]): [string, MediaType] => [
    mediaType,
    { schema, examples: Object.fromEntries(readExamples(document, operation, status, examples)) },
  ]);
  return { ...response, content: Object.fromEntries(media) };
}

/** The examples that the operation can answer with: that of a common scenario which cannot happen to it is none of them. */
function readExamples(
  document: OpenApiDocument,
  operation: Operation,
  status: number,
  examples: Record<string, Example>,
): [string, Example][] {
  const isAnswered = (name: string, { response }: Pick<ScenarioSource, "response">) =>
    response.status === status && response.example === name;
  const scenarios = namedScenarios(document, sourceOf(document, operation));
  const common = Object.values(document["x-scenarios"]);
  return Object.entries(examples).flatMap(([name, reference]): [string, Example][] => {
    const example = resolve(document, reference);
    const found = scenarios.find(({ source }) => isAnswered(name, source));
    if (!found && common.some((scenario) => isAnswered(name, scenario))) return [];
    const $limit = found?.inherited ? found.limit : undefined;
    return [[name, { ...example, value: fillIn(example.value, { $operation: operation, $limit }) }]];
  });
}
