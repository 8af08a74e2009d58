import type { Operation } from "@defender-endpoint/types";
import { ArgumentError } from "../errors/call-errors.ts";
import { loadedOnDemand } from "../errors/loaded-on-demand.ts";

interface Filtered {
  readonly $filter: object;
}

/** Whether arguments have a filter that is to be written yet. */
export function isFiltered(args: object | undefined): args is Filtered {
  const { $filter }: { $filter?: unknown } = args ?? {};
  return $filter === Object($filter);
}

/** The arguments with their filter in OData's notation. Most filters are texts, so that what writes others is loaded on demand. */
export async function withFilter(operation: Operation, args: Filtered): Promise<object> {
  const { writeFilterOf } = await loadedOnDemand(import("./write-filter.ts"));
  return { ...args, $filter: writeFilterOf(operation, args.$filter, ArgumentError) };
}
