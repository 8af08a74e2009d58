import type { FilterType, ODataOptions } from "@defender-endpoint/types/operation-details";
import type { Given } from "../../handler.ts";
import type { FilterMembers } from "../../odata/filter.ts";
import { ODataQueryError } from "../../odata/query-error.ts";
import { type ODataQuery, readODataQuery } from "../../odata/query-options.ts";

/**
 * Reads the `$` options of a call. Throws `ODataQueryError` for those that the operation does not take, and for what cannot be read. `top` is
 * never more than the operation allows, also where nothing was asked for.
 */
export function readCollectionQuery(given: Given, odata: ODataOptions = {}): ODataQuery {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) {
    if (!name.startsWith("$") || value === undefined) continue;
    if (!takes(odata, name)) throw new ODataQueryError(`The query parameter '${name}' is not supported.`);
    for (const each of Array.isArray(value) ? value : [value]) query.append(name, String(each));
  }
  const { filter = {}, expand = [], top = {}, select } = odata;
  const members = typeof select === "object" ? { select } : {};
  const read = readODataQuery(query, { filter: filterMembers(filter), expand, top, ...members });
  return { ...read, top: read.top ?? odata.top?.max };
}

function takes(odata: ODataOptions, option: string): boolean {
  const name = option.slice(1);
  return Object.entries(odata).some(([declared, value]) => declared === name && value !== false);
}

/** What may be filtered by, in the terms of filters: an enum is a string. */
export function filterMembers(filter: NonNullable<ODataOptions["filter"]>): FilterMembers {
  return Object.fromEntries(Object.entries(filter).map(([member, type]) => [member, memberType(type)]));
}

function memberType(type: FilterType): FilterMembers[string] {
  if (type === "enum") return "string";
  return type === "enum[]" ? "string[]" : type;
}
