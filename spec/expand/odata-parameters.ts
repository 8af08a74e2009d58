import type { JsonObject, OData } from "../document.ts";

/** The parameters that an operation's `x-odata` stands for, in the order of the documentation. */
export function odataParameters(parameters: JsonObject, odata: OData = {}): JsonObject[] {
  const { filter, top, skip, orderby, expand, select, count } = odata;
  return [
    ...(filter ? [reference("filter")] : []),
    ...(top ? [bounded(parameters["top"] as JsonObject, top)] : []),
    ...(skip ? [reference("skip")] : []),
    ...(orderby ? [reference("orderby")] : []),
    ...(expand ? [listed(parameters["expand"] as JsonObject, expand)] : []),
    ...(select ? [reference("select")] : []),
    ...(count ? [reference("count")] : []),
  ];
}

function reference(name: string): JsonObject {
  return { $ref: `../common.yaml#/parameters/${name}` };
}

/** `$top` with the operation's own bounds. */
function bounded(parameter: JsonObject, { default: usual, max }: NonNullable<OData["top"]>): JsonObject {
  const schema = { ...(parameter["schema"] as JsonObject), maximum: max };
  return { ...parameter, schema: usual === undefined ? schema : { ...schema, default: usual } };
}

/** `$expand` with what the operation can answer along. */
function listed(parameter: JsonObject, names: readonly string[]): JsonObject {
  const examples = Object.fromEntries(names.map((name) => [name, { summary: `With ${name}.`, value: name }]));
  return { ...parameter, examples, schema: { type: "string", enum: [...names] } };
}
