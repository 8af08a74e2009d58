import { type Check, compileSchema, type SchemaEnvironment } from "./compile-schema.ts";
import { type TextFormats, textFormats } from "./formats.ts";
import type { Schema } from "./schema.ts";

export const componentPrefix = "#/components/schemas/";

/** The shared schemas of a contract, each compiled once, when a value first meets it. */
export function createEnvironment(
  components: Readonly<Record<string, Schema>>,
  given: TextFormats = {},
): SchemaEnvironment {
  const checks = new Map<string, Check>();
  function schemaOf(ref: string): Schema {
    const schema = components[ref.slice(componentPrefix.length)];
    if (!schema) throw new Error(`The contract has no schema ${ref}. Run \`npm run generate\`.`);
    return schema;
  }
  const environment: SchemaEnvironment = {
    formats: { ...textFormats, ...given },
    component(ref) {
      const known = checks.get(ref);
      if (known) return known;
      const check = compileSchema(schemaOf(ref), environment);
      checks.set(ref, check);
      return check;
    },
    resolve: (schema) => (schema.$ref === undefined ? schema : environment.resolve(schemaOf(schema.$ref))),
  };
  return environment;
}
