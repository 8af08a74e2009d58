import type { ODataQueryError } from "../odata/query-error.ts";

/** The body of an answer by the service's OData engine: its code is empty, and it has no target. */
export interface ODataRefusal {
  readonly error: { readonly code: ""; readonly message: string; readonly details: readonly never[] };
}

/** What answers a query that cannot be read, with status 400 (captured). The sentence behind the first one is ours. */
export function odataRefusal({ message }: ODataQueryError): ODataRefusal {
  return { error: { code: "", message: `The query specified in the URI is not valid. ${message}`, details: [] } };
}
