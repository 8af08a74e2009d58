import { compileSchema, type SchemaEnvironment } from "../schema/compile-schema.ts";
import { createEnvironment } from "../schema/environment.ts";
import type { Schema } from "../schema/schema.ts";
import { withoutRequired } from "./member-misfit.ts";
import { unknownMemberOf } from "./unknown-member.ts";
import type { ValidationIssue } from "./validate.ts";

/** What is wrong with members that somebody has written for an entity of this name. */
export type FindEntityMisfit = (entity: string, members: object) => ValidationIssue | undefined;

/**
 * Finds what is wrong with members that somebody has written for an entity, such as `Machine`: a name or a text that is not documented is a
 * misspelling there, though an answer of the service may have others. None has to be there.
 */
export function entityMisfits(components: Readonly<Record<string, Schema>>): FindEntityMisfit {
  let strict: SchemaEnvironment | undefined;
  return (entity, members) => {
    const schema = components[entity];
    if (!schema) throw new TypeError(`The contract has no schema ${entity}.`);
    const unknown = unknownMemberOf([schema], components, members);
    if (unknown) {
      const known = unknown.known.filter((name) => !name.startsWith("@"));
      const message = `must be a member that the contract names: ${known.join(", ")}`;
      return { instancePath: unknown.instancePath, keyword: "additionalProperties", message };
    }
    strict ??= createEnvironment(
      Object.fromEntries(Object.entries(components).map(([name, one]) => [name, closed(one)])),
    );
    return compileSchema(closed(withoutRequired(schema, strict)), strict)(members);
  };
}

/** The schema without the texts that it lets pass beside the documented ones. */
function closed(schema: Schema): Schema {
  const { properties, items, anyOf, allOf, ...others } = schema;
  return {
    ...others,
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, member]) => [name, closed(member)])),
    }),
    ...(items && { items: closed(items) }),
    ...(allOf && { allOf: allOf.map(closed) }),
    ...(anyOf && closedChoice(anyOf)),
  };
}

function closedChoice(anyOf: readonly Schema[]): Schema {
  const documented = anyOf.flatMap((one) => one.enum ?? []);
  if (documented.length === 0) return { anyOf: anyOf.map(closed) };
  return { enum: anyOf.some(({ type }) => type === "null") ? [...documented, null] : documented };
}
