// Generated from the spec by `npm run generate`. Do not edit.

import type { Cloud, RateLimit } from "../operation.ts";
import { type OperationTable, withIds } from "../operation-ids.ts";
import type { OperationId } from "../operation-types.ts";

export const specVersion = "0.1.0";

const limits = {
  default: [{ calls: 100, perSeconds: 60 }, { calls: 1500, perSeconds: 3600 }],
} as const satisfies Record<string, readonly RateLimit[]>;

export const operationTable: OperationTable<OperationId> = /* @__PURE__ */ withIds<OperationId>({
  getIPStatistics: {
    method: "GET", path: "/api/ips/{ip}/stats",
    parameters: [
      { name: "ip", in: "path", required: true, type: "string" },
      { name: "lookBackHours", in: "query", required: false, type: "integer" },
    ],
    answers: { 200: ["ipAddress", "organizationPrevalence"], 404: ["error"] },
    rateLimits: limits.default, retry: "safe",
  },
});

export const clouds = {
  global: { baseUrl: "https://api.security.microsoft.com", authorityHost: "https://login.microsoftonline.com", audience: "https://api.securitycenter.microsoft.com" },
  us: { baseUrl: "https://us.api.security.microsoft.com", authorityHost: "https://login.microsoftonline.com", audience: "https://api.securitycenter.microsoft.com" },
  eu: { baseUrl: "https://eu.api.security.microsoft.com", authorityHost: "https://login.microsoftonline.com", audience: "https://api.securitycenter.microsoft.com" },
  uk: { baseUrl: "https://uk.api.security.microsoft.com", authorityHost: "https://login.microsoftonline.com", audience: "https://api.securitycenter.microsoft.com" },
  au: { baseUrl: "https://au.api.security.microsoft.com", authorityHost: "https://login.microsoftonline.com", audience: "https://api.securitycenter.microsoft.com" },
  swa: { baseUrl: "https://swa.api.security.microsoft.com", authorityHost: "https://login.microsoftonline.com", audience: "https://api.securitycenter.microsoft.com" },
  ina: { baseUrl: "https://ina.api.security.microsoft.com", authorityHost: "https://login.microsoftonline.com", audience: "https://api.securitycenter.microsoft.com" },
  aea: { baseUrl: "https://aea.api.security.microsoft.com", authorityHost: "https://login.microsoftonline.com", audience: "https://api.securitycenter.microsoft.com" },
  gcc: { baseUrl: "https://api-gcc.securitycenter.microsoft.us", authorityHost: "https://login.microsoftonline.com", audience: "https://api-gcc.securitycenter.microsoft.us" },
  gccHigh: { baseUrl: "https://api-gov.securitycenter.microsoft.us", authorityHost: "https://login.microsoftonline.us", audience: "https://api-gov.securitycenter.microsoft.us" },
} as const satisfies Record<string, Cloud>;
