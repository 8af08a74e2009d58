import type { Json, JsonObject, OData } from "../document.ts";
import { odataParameters } from "./odata-parameters.ts";
import type { Common, Resource } from "./sources.ts";

/** The paths of a resource, each operation with all that it has without saying so. */
export function withDefaults(common: Common, { tag, paths = {} }: Resource): JsonObject {
  const eachOperation = (item: Record<string, JsonObject>) =>
    Object.fromEntries(
      Object.entries(item).map(([method, operation]) => [method, withDefault(common, tag?.name, method, operation)]),
    );
  return Object.fromEntries(Object.entries(paths).map(([path, item]) => [path, eachOperation(item)]));
}

function withDefault(common: Common, tag: string | undefined, method: string, operation: JsonObject): JsonObject {
  const { operationId = "", parameters, responses, ...rest } = operation;
  const odata = rest["x-odata"] as OData | undefined;
  const all = [...asList(parameters), ...odataParameters(common.parameters ?? {}, odata)];
  return {
    operationId,
    ...(tag === undefined ? {} : { tags: [tag] }),
    // Reading changes nothing, so it may be done again. What else may be is the operation's to say.
    ...(method === "get" ? { "x-retry": "safe" } : {}),
    "x-paging": "none",
    ...rest,
    ...(all.length === 0 ? {} : { parameters: all }),
    responses: withCommonResponses(common, asObject(responses)),
  };
}

function withCommonResponses({ everyOperation }: Common, own: JsonObject): JsonObject {
  const answered = Object.entries(own).map(([status, response]): [string, Json] => {
    const isGood = /^2\d\d$/.test(status) && asObject(asObject(response)["content"])["application/json"] !== undefined;
    return [status, isGood ? { headers: common(everyOperation.headers), ...asObject(response) } : response];
  });
  return { ...common(everyOperation.responses), ...Object.fromEntries(answered) };
}

/** What stands in `common.yaml`, as it is referred to from a resource. */
export function common(members: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(members).replaceAll('"$ref":"#', '"$ref":"../common.yaml#'));
}

function asList(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

function asObject(value: Json | undefined): JsonObject {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? value : {};
}
