// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationId } from "../../operation-types.ts";
import type { OperationScenarios } from "../../scenarios/scenario-data.ts";

const common = { noToken: 401, tokenExpired: 401, noLicence: 401, wrongAudience: 403, missingRole: 403, throttled: 429, throttledHour: 429, throttledWithoutRetryAfter: 429, serverError: 500, gatewayHtml: 502 } as const;

type Common = typeof common;

/** The status of each scenario, by operation and name. */
export interface ScenarioStatuses {
  getIPStatistics: Common & { seen: 200; unseen: 200; lookBackOmitted: 200; ipv6: 200; legacyStringCounts: 200; invalidAddress: 400; lookBackTooShort: 400; lookBackTooLong: 400; lookBackNotANumber: 400; notFound: 404 };
}

export const scenarioStatuses: ScenarioStatuses = {
  getIPStatistics: { seen: 200, unseen: 200, lookBackOmitted: 200, ipv6: 200, legacyStringCounts: 200, invalidAddress: 400, lookBackTooShort: 400, lookBackTooLong: 400, lookBackNotANumber: 400, notFound: 404, ...common },
};

const ip = () => import("./ip.ts");

/** Loads the scenarios of an operation's resource. */
export const scenarioModules: Readonly<
  Record<OperationId, () => Promise<{ readonly data: Readonly<Record<string, OperationScenarios>> }>>
> = {
  getIPStatistics: ip,
};
