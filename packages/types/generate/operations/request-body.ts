import {
  type JsonObject,
  type OpenApiDocument,
  type Operation,
  type Refusal,
  resolve,
} from "@defender-endpoint/spec/document";
import { isObject, list } from "../closed-objects.ts";

export interface RequestBodySource {
  readonly type: "json" | "multipart";
  readonly required: boolean;
  readonly schema: JsonObject;
  readonly refusal: Refusal;
  /** By name, whether a member must be there. */
  readonly members: Readonly<Record<string, boolean>>;
}

const types: Readonly<Record<string, RequestBodySource["type"]>> = {
  "application/json": "json",
  "multipart/form-data": "multipart",
};

/**
 * The body that an operation is sent. Its members are given together with the parameters, so it must be an object whose members are
 * named, and none of them as a parameter is.
 */
export function requestBodyOf(document: OpenApiDocument, operation: Operation): RequestBodySource | undefined {
  const { operationId, requestBody, parameters } = operation;
  if (!requestBody) return undefined;
  const [[mediaType = "", media] = [], ...others] = Object.entries(requestBody.content);
  const type = types[mediaType];
  const schema = media && resolve(document, media.schema);
  const { properties, required } = schema ?? {};
  if (!type || !schema || others.length > 0 || !isObject(properties)) {
    throw new Error(
      `${operationId} takes a body that cannot be given by its members. Describe one media type, ${Object.keys(types).join(" or ")}, ` +
        "with a schema that has properties.",
    );
  }
  const twice = parameters.find(({ name }) => Object.hasOwn(properties, name));
  if (twice) {
    throw new Error(
      `${operationId} has a parameter and a member of its body that are both called ${twice.name}. Leave out the one that the service can do without.`,
    );
  }
  const needed = new Set(list(required));
  return {
    type,
    schema,
    required: requestBody.required ?? false,
    refusal: requestBody["x-invalid"],
    members: Object.fromEntries(Object.keys(properties).map((name) => [name, needed.has(name)])),
  };
}
