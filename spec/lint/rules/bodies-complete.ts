import { type JsonObject, listOperations, type OpenApiDocument, type Operation, resolve } from "../../document.ts";
import type { Rule } from "../rule.ts";

/** A request body is one object in one media type, whose members stand beside the parameters in the arguments of a call. */
export const bodiesComplete: Rule = (document) =>
  listOperations(document).flatMap((operation) =>
    [...problems(document, operation)].map((message) => ({ where: `${operation.operationId} body`, message })),
  );

function* problems(document: OpenApiDocument, { parameters, requestBody }: Operation): Generator<string> {
  if (requestBody === undefined) return;
  const { content, "x-invalid": invalid } = requestBody;
  if (typeof invalid?.code !== "string" || !invalid.message) {
    yield "does not say which error answers an invalid one. Add x-invalid: { code: InvalidRequestBody, message } beside its content.";
  }
  const [[mediaType = "", media] = [], ...others] = Object.entries(content);
  if (others.length > 0 || !["application/json", "multipart/form-data"].includes(mediaType)) {
    yield `is in ${Object.keys(content).join(" and ")}. Document the one form that is sent: application/json or multipart/form-data.`;
  }
  const schema = resolve(document, media?.schema ?? {});
  if (schema["type"] !== "object" || typeof schema["properties"] !== "object") {
    yield "is no object with named members. Its members are the arguments of a call: give it type: object and properties.";
    return;
  }
  if (schema["additionalProperties"] !== false) {
    yield "takes members that it does not name. What is sent is checked strictly: add additionalProperties: false.";
  }
  for (const name of Object.keys(schema["properties"] as JsonObject)) {
    if (parameters.some((parameter) => parameter.name === name)) {
      yield `has a member '${name}', as has the path or the query. A call has one object for both: their names must differ.`;
    }
  }
}
