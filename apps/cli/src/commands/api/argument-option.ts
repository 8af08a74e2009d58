import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { resolveSchema, type Schema, type SchemaType } from "@defender-endpoint/types/argument-schemas";
import { InvalidArgumentError, Option } from "commander";
import { lookBackOption } from "../../input/look-back.ts";
import { suggesting } from "../../input/suggested-values.ts";

/** An argument of an operation as an option of a command. */
export interface ArgumentOption {
  /** The API's own name. */
  readonly name: string;
  /** What commander calls its value. */
  readonly key: string;
  readonly option: Option;
}

/** What `schema` allows is read from the text of the option. What it allows besides, such as a bound, is for the service to say. */
export function argumentOption(name: string, schema: Schema, isRequired: boolean): ArgumentOption {
  if (name === "lookBackHours") return { name, key: name, option: lookBackOption(name) };
  const plain = name.replace(/^\$/, "");
  const flags = plain === name ? `--${name}` : `--${name}, --${plain}`;
  const { hint, many, read } = reading(schema);
  const words = [isRequired ? "required" : "", many ? "can be repeated" : ""];
  const option = new Option(`${flags} <${hint}>`, words.filter((word) => word !== "").join("; "));
  // For the help and for completion: whether another value will do as well is for the service to say.
  const values = [schema, ...(schema.anyOf ?? [])].flatMap((one) => one.enum ?? []);
  if (values.length > 0) option.choices(values.map(String));
  if (hint === "true|false") suggesting(option, { values: () => ["true", "false"] });
  option.argParser((text: string, before: unknown) =>
    many ? [...(Array.isArray(before) ? before : []), read(text)] : read(text),
  );
  return { name, key: option.attributeName(), option };
}

interface Reading {
  /** What the value is, in a word. */
  readonly hint: string;
  readonly many: boolean;
  readonly read: (text: string) => unknown;
}

function reading(schema: Schema): Reading {
  if (isFile(schema)) return { hint: "file", many: false, read: fileOf };
  const types = typesOf(schema);
  if (types.includes("array")) {
    const { hint, read } = reading(resolveSchema(schema.items ?? {}));
    return { hint, many: true, read };
  }
  if (types.includes("object")) return { hint: "json", many: false, read: jsonOf };
  if (types.includes("integer") || types.includes("number")) return { hint: "number", many: false, read: numberOf };
  if (types.includes("boolean")) return { hint: "true|false", many: false, read: booleanOf };
  return { hint: "text", many: false, read: (text) => text };
}

/** What has no type is bytes: the contract has them in forms only. */
export function isFile(schema: Schema): boolean {
  return typesOf(schema).length === 0;
}

function typesOf(schema: Schema): readonly SchemaType[] {
  return [schema, ...(schema.anyOf ?? [])].flatMap(({ type = [] }) => type);
}

function numberOf(text: string): number {
  if (/^[+-]?\d{1,15}(\.\d+)?$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Expected a number.");
}

function booleanOf(text: string): boolean {
  if (text === "true" || text === "false") return text === "true";
  throw new InvalidArgumentError("Expected true or false.");
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidArgumentError("Expected JSON.");
  }
}

function fileOf(path: string): File {
  try {
    return new File([readFileSync(path)], basename(path));
  } catch {
    throw new InvalidArgumentError("Expected a file that can be read.");
  }
}
