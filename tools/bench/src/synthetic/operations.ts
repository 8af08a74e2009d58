import { readFileSync } from "node:fs";
import type { JsonObject } from "@defender-endpoint/spec/document";
import type { Entities } from "./notation.ts";

/** One operation of the API, as far as its shape goes. A `!` behind a type says that the value must be there. */
export interface OperationShape {
  readonly id: string;
  readonly tag: string;
  readonly method: string;
  readonly path: string;
  /** Types of path parameters. */
  readonly in?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly odata?: { filter?: Record<string, string>; top?: number; skip?: boolean; expand?: string[] };
  readonly body?: Readonly<Record<string, string>>;
  /** Whether the body is a form. */
  readonly form?: boolean;
  /** By status: the name of an entity, `[NAME]` for a collection, `count` or `none`. */
  readonly answers: Readonly<Record<string, string>>;
  readonly permissions: { application: string[]; delegated: string[] };
  readonly limits: string;
  readonly paging?: string;
  readonly deprecated?: boolean;
}

const read = (name: string) => JSON.parse(readFileSync(`${import.meta.dirname}/${name}.json`, "utf8"));

/** Every operation that the API documents. The first is the one that the contract began with. */
export const operationShapes: readonly OperationShape[] = read("operations");
export const entities: Entities = read("entities");

/** What an operation must be given at least. */
export function usualArguments({ in: path = {}, query = {}, body = {} }: OperationShape, values: Values): JsonObject {
  const needed = Object.entries({ ...query, ...body }).filter(([, type]) => type.endsWith("!"));
  const all = [...Object.entries(path), ...needed.map(([name, type]) => [name, type.slice(0, -1)] as const)];
  return Object.fromEntries(all.map(([name, type]) => [name, values(type) as JsonObject]));
}

export type Values = (type: string) => unknown;
