import type { JsonObject, Parameter } from "@defender-endpoint/spec/document";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { DocumentedHeader } from "./rows.ts";
import type { SchemaCheck } from "./schema-check.ts";

const ajv = new Ajv2020({ strict: false });

/**
 * Whether the contract allows a text as the value of a parameter. It is written apart from what mocks and provider
 * share, so that a fault in that cannot hide: both would agree on it.
 */
export function isParameterValue(text: string, { name, schema }: Parameter, check: SchemaCheck | undefined): boolean {
  if (check === undefined) throw new Error(`There is no check of the parameter ${name}: the contract has none.`);
  return fits(text, schema, (value) => check(value) === undefined);
}

/** Whether the contract allows a text as the value of a header. */
export function isHeaderValue(text: string, { schema }: DocumentedHeader): boolean {
  return fits(text, schema, (value) => ajv.validate(schema, value));
}

/** A number is written in plain decimal digits, as the contract's examples are. */
function fits(text: string, { type }: JsonObject, validate: (value: unknown) => boolean): boolean {
  if (type === "boolean") return (text === "true" || text === "false") && validate(text === "true");
  if (type !== "integer" && type !== "number") return validate(text);
  const digits = type === "integer" ? /^[+-]?[0-9]{1,15}$/ : /^[+-]?[0-9]{1,15}(\.[0-9]+)?$/;
  return digits.test(text) && validate(Number(text));
}
