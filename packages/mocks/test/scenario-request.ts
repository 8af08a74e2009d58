import { type Scenario, sentBody } from "@defender-endpoint/types/scenarios";
import { defaultBaseUrl } from "../src/index.ts";

/** What a scenario asks, as a caller without a token sends it. */
export function requestOf(scenario: Scenario, baseUrl: string = defaultBaseUrl): Request {
  const { method, path, query } = scenario.request;
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) for (const item of [value].flat()) asked.append(name, item);
  const body = sentBody(scenario);
  const headers = { ...(typeof body === "string" ? { "Content-Type": "application/json" } : {}) };
  return new Request(`${baseUrl}${path}?${asked}`, { method, headers, ...(body === undefined ? {} : { body }) });
}
