import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formatsModule from "ajv-formats";
import type { Json, JsonObject, OpenApiDocument } from "../document.ts";

/** Why a value does not fit a schema of the document, or undefined where it does. */
export type SchemaCheck = (schema: JsonObject, value: Json) => string | undefined;

export function createSchemaCheck(document: OpenApiDocument): SchemaCheck {
  const ajv = new Ajv2020({ strict: true });
  formatsModule.default(ajv);
  // What it demands is for those to say who can read a filter.
  ajv.addFormat("odata-filter", true);
  ajv.addVocabulary(["components"]);
  ajv.addSchema({ $id: "contract", components: document.components });
  // Many things have the same schema, and every time it would be compiled anew.
  const compiled = new Map<string, ValidateFunction>();
  return (schema, value) => {
    const text = JSON.stringify(schema).replaceAll('"#/', '"contract#/');
    const validate = compiled.get(text) ?? ajv.compile(JSON.parse(text));
    compiled.set(text, validate);
    return validate(value) ? undefined : ajv.errorsText(validate.errors, { dataVar: "value" });
  };
}
