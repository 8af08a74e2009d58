import type { Given } from "../handler.ts";
import type { FilterMembers, MemberType } from "../odata/filter.ts";
import { ODataQueryError } from "../odata/query-error.ts";
import { type ODataQuery, readODataQuery } from "../odata/query-options.ts";
import type { DeclaredOData } from "./declaration.ts";

/**
 * Reads the `$` options of a call. Throws `ODataQueryError` for those that the operation does not take, and for what cannot be read. `top` is
 * never more than the operation allows, also where nothing was asked for.
 */
export function readCollectionQuery(given: Given, odata: DeclaredOData = {}): ODataQuery {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) {
    if (!name.startsWith("$") || value === undefined) continue;
    if (!takes(odata, name)) throw new ODataQueryError(`The query parameter '${name}' is not supported.`);
    for (const each of Array.isArray(value) ? value : [value]) query.append(name, String(each));
  }
  const { filter = {}, expand = [], top = {} } = odata;
  const read = readODataQuery(query, { filter: filterMembers(filter), expand, top });
  return { ...read, top: read.top ?? odata.top?.max };
}

function takes(odata: DeclaredOData, option: string): boolean {
  const name = option.slice(1);
  return Object.entries(odata).some(([declared, value]) => declared === name && value !== false);
}

/** What may be filtered by, in the terms of filters: an enum is a string, and `strings` are a collection of them. */
export function filterMembers(filter: Readonly<Record<string, string>>): FilterMembers {
  return Object.fromEntries(Object.entries(filter).map(([member, type]) => [member, memberType(type)]));
}

const memberTypes: Readonly<Record<string, MemberType | "string[]">> = {
  string: "string",
  number: "number",
  boolean: "boolean",
  datetime: "datetime",
  guid: "guid",
  enum: "string",
  strings: "string[]",
};

function memberType(type: string): MemberType | "string[]" {
  const known = Object.hasOwn(memberTypes, type) ? memberTypes[type] : undefined;
  if (known === undefined)
    throw new TypeError(`${type} is no type of x-odata. There are: ${Object.keys(memberTypes).join(", ")}.`);
  return known;
}
