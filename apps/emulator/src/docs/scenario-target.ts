import type { Scenario } from "@defender-endpoint/types/scenarios";

/** The path and query of a scenario's request. */
export function targetOf(request: Scenario["request"]): string {
  const entries = Object.entries(request.query).flatMap(([key, value]) =>
    [value].flat().map((one): [string, string] => [key, one]),
  );
  const query = new URLSearchParams(entries).toString();
  return query === "" ? request.path : `${request.path}?${query}`;
}
