// Generated from the spec by `npm run generate`. Do not edit.

import type { Cloud, Operation } from "../operation.ts";
import type { operations } from "./openapi.ts";

export const specVersion = "0.1.0";

export const operationTable = {
  "getIPStatistics": {
    "operationId": "getIPStatistics",
    "method": "GET",
    "path": "/api/ips/{ip}/stats",
    "tag": "IP",
    "parameters": [
      {
        "name": "ip",
        "in": "path",
        "required": true,
        "type": "string"
      },
      {
        "name": "lookBackHours",
        "in": "query",
        "required": false,
        "type": "integer"
      }
    ],
    "answers": {
      "200": [
        "ipAddress",
        "organizationPrevalence"
      ],
      "404": [
        "error"
      ]
    },
    "rateLimits": [
      {
        "calls": 100,
        "perSeconds": 60
      },
      {
        "calls": 1500,
        "perSeconds": 3600
      }
    ],
    "permissions": {
      "application": [
        "Ip.Read.All"
      ],
      "delegated": [
        "Ip.Read.All"
      ],
      "role": "View Data"
    }
  }
} as const satisfies Record<string, Operation>;

export interface OperationIndex {
  /**
   * Get IP statistics.
   *
   * How many of the organization's devices opened a network connection to an address, and when the first and the last of
   * these connections were. An address that is valid but was never contacted is an answer with prevalence 0, not an error.
   *
   * The statistics rest on the past 30 days of data. `lookBackHours` bounds the prevalence; first and last seen are
   * always taken over the 30 days.
   *
   * OData query options do not apply to this operation.
   *
   * Permission: Ip.Read.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  getIPStatistics: operations["getIPStatistics"];
}

export const clouds = {
  "global": {
    "baseUrl": "https://api.security.microsoft.com",
    "authorityHost": "https://login.microsoftonline.com",
    "audience": "https://api.securitycenter.microsoft.com"
  },
  "us": {
    "baseUrl": "https://us.api.security.microsoft.com",
    "authorityHost": "https://login.microsoftonline.com",
    "audience": "https://api.securitycenter.microsoft.com"
  },
  "eu": {
    "baseUrl": "https://eu.api.security.microsoft.com",
    "authorityHost": "https://login.microsoftonline.com",
    "audience": "https://api.securitycenter.microsoft.com"
  },
  "uk": {
    "baseUrl": "https://uk.api.security.microsoft.com",
    "authorityHost": "https://login.microsoftonline.com",
    "audience": "https://api.securitycenter.microsoft.com"
  },
  "au": {
    "baseUrl": "https://au.api.security.microsoft.com",
    "authorityHost": "https://login.microsoftonline.com",
    "audience": "https://api.securitycenter.microsoft.com"
  },
  "swa": {
    "baseUrl": "https://swa.api.security.microsoft.com",
    "authorityHost": "https://login.microsoftonline.com",
    "audience": "https://api.securitycenter.microsoft.com"
  },
  "ina": {
    "baseUrl": "https://ina.api.security.microsoft.com",
    "authorityHost": "https://login.microsoftonline.com",
    "audience": "https://api.securitycenter.microsoft.com"
  },
  "aea": {
    "baseUrl": "https://aea.api.security.microsoft.com",
    "authorityHost": "https://login.microsoftonline.com",
    "audience": "https://api.securitycenter.microsoft.com"
  },
  "gcc": {
    "baseUrl": "https://api-gcc.securitycenter.microsoft.us",
    "authorityHost": "https://login.microsoftonline.com",
    "audience": "https://api-gcc.securitycenter.microsoft.us"
  },
  "gccHigh": {
    "baseUrl": "https://api-gov.securitycenter.microsoft.us",
    "authorityHost": "https://login.microsoftonline.us",
    "audience": "https://api-gov.securitycenter.microsoft.us"
  }
} as const satisfies Record<string, Cloud>;
