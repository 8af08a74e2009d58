import type { Scenario } from "@defender-endpoint/types/scenarios";
import { defaultBaseUrl } from "../src/index.ts";

/** What a scenario asks, as a caller without a token sends it. */
export function requestOf({ request }: Scenario, baseUrl: string = defaultBaseUrl): Request {
  const { method, path, query, body } = request;
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) for (const item of [value].flat()) asked.append(name, item);
  const sent =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
  return new Request(`${baseUrl}${path}?${asked}`, { method, ...sent });
}
