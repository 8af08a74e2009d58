import type { Operation } from "@defender-endpoint/types";
import type { Settings } from "../options/settings.ts";
import type { GraphOptions } from "./hunt-options.ts";

/**
 * The operation of Microsoft Graph that takes the place of `runAdvancedQuery` (documented): at least 45 calls a minute per tenant, the more
 * the larger it is, and processor time by the quarter of an hour.
 */
export const runHuntingQuery: Operation = {
  operationId: "runHuntingQuery",
  method: "POST",
  path: "/security/runHuntingQuery",
  parameters: [],
  body: { type: "json", members: { Query: true, Timespan: false } },
  answers: { 200: "text" },
  rateLimits: [{ calls: 45, perSeconds: 60 }],
  retry: "safe",
};

/** Graph of the client's cloud. That of the US government signs in elsewhere; GCC has the worldwide one (documented). */
export function graphAddress({ authorityHost }: Settings, { baseUrl, audience }: GraphOptions): Required<GraphOptions> {
  const host = `https://graph.microsoft.${authorityHost.endsWith(".us") ? "us" : "com"}`;
  return { baseUrl: baseUrl ?? `${host}/v1.0`, audience: audience ?? host };
}
