import {
  type Json,
  type JsonObject,
  type OpenApiDocument,
  type Response,
  resolve,
} from "@defender-endpoint/spec/document";
import type { AnswerShape } from "../../src/operations/operation.ts";
import { isObject, list } from "../closed-objects.ts";

/** The answers of an operation that a client tells from something else: each success, and 404 where there is one. */
export function answerShapes(
  document: OpenApiDocument,
  responses: Readonly<Record<string, Response>>,
): Record<string, AnswerShape> {
  const told = Object.entries(responses).filter(([status]) => /^(2\d\d|404)$/.test(status));
  return Object.fromEntries(told.map(([status, response]) => [status, answerShape(document, response)]));
}

/** A few members tell an entity from something else as well as all of them do, and every client has this table. */
const enough = 3;

/** A client checks each answer by it, so it says the least that tells an answer from something else. */
function answerShape(document: OpenApiDocument, { content = {} }: Response): AnswerShape {
  const [entry, ...others] = Object.entries(content);
  if (!entry) return "none";
  if (others.length > 0) {
    throw new Error(
      `An answer has the media types ${Object.keys(content).join(" and ")}. Document the one that the service sends.`,
    );
  }
  const [mediaType, { schema }] = entry;
  const target = resolve<Json>(document, schema);
  const type = isObject(target) ? target["type"] : undefined;
  if (mediaType === "text/plain" && (type === "integer" || type === "string"))
    return type === "integer" ? "integer" : "text";
  if (mediaType === "application/octet-stream") return "binary";
  if (mediaType !== "application/json" || !isObject(target)) throw unknown(mediaType, type);
  const { required, properties } = membersOf(document, target);
  if (type !== "object" && Object.keys(properties).length === 0) throw unknown(mediaType, type);
  return required.filter((name) => !isNullable(document, properties[name])).slice(0, enough);
}

/** The members of an object, those of all the schemas that it is put together from among them. */
function membersOf(document: OpenApiDocument, schema: Json): { required: string[]; properties: JsonObject } {
  const target = resolve(document, schema);
  if (!isObject(target)) return { required: [], properties: {} };
  const { required, properties, allOf } = target;
  const parts = list(allOf).map((branch) => membersOf(document, branch));
  return {
    required: [...parts.flatMap((part) => part.required), ...list(required).map(String)],
    properties: Object.assign({}, ...parts.map((part) => part.properties), properties),
  };
}

function isNullable(document: OpenApiDocument, schema: Json | undefined): boolean {
  const target = schema === undefined ? undefined : resolve(document, schema);
  if (!isObject(target)) return false;
  const branches = [...list(target["anyOf"]), ...list(target["oneOf"])];
  return [target["type"]].flat().includes("null") || branches.some((branch) => isNullable(document, branch));
}

function unknown(mediaType: string, type: Json | undefined): Error {
  return new Error(
    `No client can tell yet what a body of type ${JSON.stringify(type)} in ${mediaType} is. It can with an object in application/json, ` +
      "with a string or an integer in text/plain, with application/octet-stream, and without a body.",
  );
}
