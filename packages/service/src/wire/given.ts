import type { Given } from "../handler.ts";

/** What a handler is given: the arguments that the contract knows, and all other `$` options of the query, which are for the handler to refuse. */
export function givenWith(known: Given, query: URLSearchParams): Given {
  let given = known;
  for (const name of query.keys())
    if (name.startsWith("$") && !Object.hasOwn(given, name)) given = { ...given, [name]: query.getAll(name) };
  return given;
}
