// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationId } from "../operation-types.ts";

import type { ProviderStateDefinition, Scenario } from "../scenario.ts";

export const scenarios = {
  "getIPStatistics": {
    "seen": {
      "operationId": "getIPStatistics",
      "name": "seen",
      "summary": "Devices have contacted the address.",
      "evidence": "documented",
      "states": [
        {
          "name": "callerAuthorized",
          "params": {
            "permission": "Ip.Read.All"
          }
        },
        {
          "name": "contacted",
          "params": {
            "kind": "address",
            "key": "10.209.67.177",
            "organizationPrevalence": 63515,
            "orgFirstSeen": "2017-07-30T13:36:06Z",
            "orgLastSeen": "2017-08-29T13:32:59Z",
            "asOf": "2017-08-29T13:36:00Z"
          }
        }
      ],
      "request": {
        "method": "GET",
        "path": "/api/ips/10.209.67.177/stats",
        "arguments": {
          "ip": "10.209.67.177",
          "lookBackHours": 48
        },
        "query": {
          "lookBackHours": "48"
        }
      },
      "response": {
        "status": 200,
        "mediaType": "application/json",
        "headers": {},
        "example": "seen",
        "body": {
          "@odata.context": "https://api.security.microsoft.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgIPStats",
          "ipAddress": "10.209.67.177",
          "organizationPrevalence": 63515,
          "orgFirstSeen": "2017-07-30T13:36:06Z",
          "orgLastSeen": "2017-08-29T13:32:59Z"
        }
      }
    },
    "unseen": {
      "operationId": "getIPStatistics",
      "name": "unseen",
      "summary": "A valid address that no device has contacted.",
      "evidence": "captured",
      "states": [
        {
          "name": "callerAuthorized",
          "params": {
            "permission": "Ip.Read.All"
          }
        },
        {
          "name": "notContacted",
          "params": {
            "kind": "address",
            "key": "192.0.2.10"
          }
        }
      ],
      "request": {
        "method": "GET",
        "path": "/api/ips/192.0.2.10/stats",
        "arguments": {
          "ip": "192.0.2.10",
          "lookBackHours": 48
        },
        "query": {
          "lookBackHours": "48"
        }
      },
      "response": {
        "status": 200,
        "mediaType": "application/json",
        "headers": {},
        "example": "unseen",
        "body": {
          "@odata.context": "https://api.security.microsoft.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgIPStats",
          "ipAddress": "192.0.2.10",
          "organizationPrevalence": 0,
          "orgFirstSeen": null,
          "orgLastSeen": null
        }
      }
    },
    "lookBackOmitted": {
      "operationId": "getIPStatistics",
      "name": "lookBackOmitted",
      "summary": "Without a look-back the prevalence covers the 30 days.",
      "evidence": "documented",
      "states": [
        {
          "name": "callerAuthorized",
          "params": {
            "permission": "Ip.Read.All"
          }
        },
        {
          "name": "contacted",
          "params": {
            "kind": "address",
            "key": "10.209.67.177",
            "organizationPrevalence": 63515,
            "orgFirstSeen": "2017-07-30T13:36:06Z",
            "orgLastSeen": "2017-08-29T13:32:59Z",
            "asOf": "2017-08-29T13:36:00Z"
          }
        }
      ],
      "request": {
        "method": "GET",
        "path": "/api/ips/10.209.67.177/stats",
        "arguments": {
          "ip": "10.209.67.177"
        },
        "query": {}
      },
      "response": {
        "status": 200,
        "mediaType": "application/json",
        "headers": {},
        "example": "seen",
        "body": {
          "@odata.context": "https://api.security.microsoft.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgIPStats",
          "ipAddress": "10.209.67.177",
          "organizationPrevalence": 63515,
          "orgFirstSeen": "2017-07-30T13:36:06Z",
          "orgLastSeen": "2017-08-29T13:32:59Z"
        }
      }
    },
    "ipv6": {
      "operationId": "getIPStatistics",
      "name": "ipv6",
      "summary": "An IPv6 address; times keep all seven fractional digits.",
      "evidence": "captured",
      "states": [
        {
          "name": "callerAuthorized",
          "params": {
            "permission": "Ip.Read.All"
          }
        },
        {
          "name": "contacted",
          "params": {
            "kind": "address",
            "key": "2001:db8::8a2e:370:7334",
            "organizationPrevalence": 1,
            "orgFirstSeen": "2021-08-02T10:18:39.9233319Z",
            "orgLastSeen": "2021-08-02T10:18:39.9233319Z",
            "asOf": "2021-08-02T12:00:00Z"
          }
        }
      ],
      "request": {
        "method": "GET",
        "path": "/api/ips/2001%3Adb8%3A%3A8a2e%3A370%3A7334/stats",
        "arguments": {
          "ip": "2001:db8::8a2e:370:7334",
          "lookBackHours": 48
        },
        "query": {
          "lookBackHours": "48"
        }
      },
      "response": {
        "status": 200,
        "mediaType": "application/json",
        "headers": {},
        "example": "ipv6",
        "body": {
          "@odata.context": "https://api.security.microsoft.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgIPStats",
          "ipAddress": "2001:db8::8a2e:370:7334",
          "organizationPrevalence": 1,
          "orgFirstSeen": "2021-08-02T10:18:39.9233319Z",
          "orgLastSeen": "2021-08-02T10:18:39.9233319Z"
        }
      }
    },
    "legacyStringCounts": {
      "operationId": "getIPStatistics",
      "name": "legacyStringCounts",
      "summary": "The former, string count comes beside the documented one.",
      "evidence": "captured",
      "states": [
        {
          "name": "callerAuthorized",
          "params": {
            "permission": "Ip.Read.All"
          }
        },
        {
          "name": "notContacted",
          "params": {
            "kind": "address",
            "key": "192.168.1.1"
          }
        },
        {
          "name": "countsAlsoAsStrings",
          "params": {}
        }
      ],
      "request": {
        "method": "GET",
        "path": "/api/ips/192.168.1.1/stats",
        "arguments": {
          "ip": "192.168.1.1"
        },
        "query": {}
      },
      "response": {
        "status": 200,
        "mediaType": "application/json",
        "headers": {},
        "example": "legacyStringCounts",
        "body": {
          "@odata.context": "https://api.securitycenter.microsoft.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgIPStats",
          "ipAddress": "192.168.1.1",
          "orgPrevalence": "0",
          "organizationPrevalence": 0,
          "orgFirstSeen": null,
          "orgLastSeen": null
        }
      }
    },
    "invalidAddress": {
      "operationId": "getIPStatistics",
      "name": "invalidAddress",
      "summary": "Not an IP address.",
      "evidence": "documented",
      "states": [
        {
          "name": "callerAuthorized",
          "params": {
            "permission": "Ip.Read.All"
          }
        }
      ],
      "request": {
        "method": "GET",
        "path": "/api/ips/256.1.1.1/stats",
        "arguments": {
          "ip": "256.1.1.1"
        },
        "query": {}
      },
      "response": {
        "status": 400,
        "mediaType": "application/json",
        "headers": {},
        "example": "invalidAddress",
        "body": {
          "error": {
            "code": "InvalidIpAddress",
            "message": "IP address 256.1.1.1 is invalid.",
            "target": "3e2d1c0b-9a8f-4e7d-a6c5-b4a392817065"
          }
        }
      }
    },
    "lookBackTooShort": {
      "operationId": "getIPStatistics",
      "name": "lookBackTooShort",
      "summary": "A look-back of 0 hours.",
      "evidence": "decided",
      "states": [
        {
          "name": "callerAuthorized",
          "params": {
            "permission": "Ip.Read.All"
          }
        }
      ],
      "request": {
        "method": "GET",
        "path": "/api/ips/10.209.67.177/stats",
        "arguments": {
          "ip": "10.209.67.177",
          "lookBackHours": 0
        },
        "query": {
          "lookBackHours": "0"
        }
      },
      "response": {
        "status": 400,
        "mediaType": "application/json",
        "headers": {},
        "example": "lookBackTooShort",
        "body": {
          "error": {
            "code": "InvalidInput",
            "message": "lookBackHours must be an integer between 1 and 720, but was 0.",
            "target": "4f3e2d1c-0b9a-4f8e-9d7c-6b5a49382716"
          }
        }
      }
    },
    "lookBackTooLong": {
      "operationId": "getIPStatistics",
      "name": "lookBackTooLong",
      "summary": "A look-back of more than 30 days.",
      "evidence": "decided",
      "states": [
        {
          "name": "callerAuthorized",
          "params": {
            "permission": "Ip.Read.All"
          }
        }
      ],
      "request": {
        "method": "GET",
        "path": "/api/ips/10.209.67.177/stats",
        "arguments": {
          "ip": "10.209.67.177",
          "lookBackHours": 721
        },
        "query": {
          "lookBackHours": "721"
        }
      },
      "response": {
        "status": 400,
        "mediaType": "application/json",
        "headers": {},
        "example": "lookBackTooLong",
        "body": {
          "error": {
            "code": "InvalidInput",
            "message": "lookBackHours must be an integer between 1 and 720, but was 721.",
            "target": "5a4f3e2d-1c0b-4a9f-8e7d-7c6b5a493827"
          }
        }
      }
    },
    "lookBackNotANumber": {
      "operationId": "getIPStatistics",
      "name": "lookBackNotANumber",
      "summary": "A look-back that is not an integer.",
      "evidence": "decided",
      "states": [
        {
          "name": "callerAuthorized",
          "params": {
            "permission": "Ip.Read.All"
          }
        }
      ],
      "request": {
        "method": "GET",
        "path": "/api/ips/10.209.67.177/stats",
        "arguments": {
          "ip": "10.209.67.177",
          "lookBackHours": "abc"
        },
        "query": {
          "lookBackHours": "abc"
        }
      },
      "response": {
        "status": 400,
        "mediaType": "application/json",
        "headers": {},
        "example": "lookBackNotANumber",
        "body": {
          "error": {
            "code": "InvalidInput",
            "message": "lookBackHours must be an integer between 1 and 720, but was abc.",
            "target": "6b5a4f3e-2d1c-4b0a-9f8e-8d7c6b5a4938"
          }
        }
      }
    },
    "notFound": {
      "operationId": "getIPStatistics",
      "name": "notFound",
      "summary": "The answer that older documentation promised for an unknown address.",
      "evidence": "documented",
      "states": [
        {
          "name": "callerAuthorized",
          "params": {
            "permission": "Ip.Read.All"
          }
        },
        {
          "name": "operationAnswers",
          "params": {
            "operationId": "getIPStatistics",
            "status": 404,
            "example": "notFound"
          }
        }
      ],
      "request": {
        "method": "GET",
        "path": "/api/ips/192.0.2.10/stats",
        "arguments": {
          "ip": "192.0.2.10"
        },
        "query": {}
      },
      "response": {
        "status": 404,
        "mediaType": "application/json",
        "headers": {},
        "example": "notFound",
        "body": {
          "error": {
            "code": "ResourceNotFound",
            "message": "The resource was not found.",
            "target": "c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"
          }
        }
      }
    },
    "noToken": {
      "operationId": "getIPStatistics",
      "name": "noToken",
      "summary": "No token was sent.",
      "evidence": "documented",
      "states": [],
      "request": {
        "method": "GET",
        "path": "/api/ips/10.209.67.177/stats",
        "arguments": {
          "ip": "10.209.67.177"
        },
        "query": {}
      },
      "response": {
        "status": 401,
        "mediaType": "application/json",
        "headers": {},
        "example": "noToken",
        "body": {
          "error": {
            "code": "Unauthorized",
            "message": "Authorization header is missing.",
            "target": "94fffd9a-4e4f-4f0e-a1b4-0f4d6b9c2f11"
          }
        }
      }
    },
    "tokenExpired": {
      "operationId": "getIPStatistics",
      "name": "tokenExpired",
      "summary": "The token has expired.",
      "evidence": "documented",
      "states": [
        {
          "name": "callerTokenExpired",
          "params": {
            "permission": "Ip.Read.All"
          }
        }
      ],
      "request": {
        "method": "GET",
        "path": "/api/ips/10.209.67.177/stats",
        "arguments": {
          "ip": "10.209.67.177"
        },
        "query": {}
      },
      "response": {
        "status": 401,
        "mediaType": "application/json",
        "headers": {},
        "example": "tokenExpired",
        "body": {
          "error": {
            "code": "Unauthorized",
            "message": "The token has expired.",
            "target": "0b1d9c3e-7a52-4a0c-9d57-3e5cf1a4b0a2"
          }
        }
      }
    },
    "noLicence": {
      "operationId": "getIPStatistics",
      "name": "noLicence",
      "summary": "The tenant has no licence; another token does not help.",
      "evidence": "captured",
      "states": [
        {
          "name": "callerAuthorized",
          "params": {
            "permission": "Ip.Read.All"
          }
        },
        {
          "name": "operationAnswers",
          "params": {
            "operationId": "getIPStatistics",
            "status": 401,
            "example": "noLicence"
          }
        }
      ],
      "request": {
        "method": "GET",
        "path": "/api/ips/10.209.67.177/stats",
        "arguments": {
          "ip": "10.209.67.177"
        },
        "query": {}
      },
      "response": {
        "status": 401,
        "mediaType": "application/json",
        "headers": {},
        "example": "noLicence",
        "body": {
          "error": {
            "code": "Unauthorized",
            "message": "No Tvm license",
            "target": "2f6ac0c1-5d3b-4a9d-8a5f-6f1f7f0e9d33"
          }
        }
      }
    },
    "wrongAudience": {
      "operationId": "getIPStatistics",
      "name": "wrongAudience",
      "summary": "The token was issued for another audience.",
      "evidence": "documented",
      "states": [
        {
          "name": "callerTokenForAnotherAudience",
          "params": {
            "permission": "Ip.Read.All"
          }
        }
      ],
      "request": {
        "method": "GET",
        "path": "/api/ips/10.209.67.177/stats",
        "arguments": {
          "ip": "10.209.67.177"
        },
        "query": {}
      },
      "response": {
        "status": 403,
        "mediaType": "application/json",
        "headers": {},
        "example": "wrongAudience",
        "body": {
          "error": {
            "code": "Forbidden",
            "message": "The token was issued for another audience. Expected audience: https://api.securitycenter.microsoft.com",
            "target": "8e0b2c4d-6f1a-43b5-97c8-d9e0f1a2b3c4"
          }
        }
      }
    },
    "missingRole": {
      "operationId": "getIPStatistics",
      "name": "missingRole",
      "summary": "The token lacks the permission.",
      "evidence": "captured",
      "states": [
        {
          "name": "callerWithoutPermission",
          "params": {
            "permission": "Ip.Read.All"
          }
        }
      ],
      "request": {
        "method": "GET",
        "path": "/api/ips/10.209.67.177/stats",
        "arguments": {
          "ip": "10.209.67.177"
        },
        "query": {}
      },
      "response": {
        "status": 403,
        "mediaType": "application/json",
        "headers": {},
        "example": "missingRole",
        "body": {
          "error": {
            "code": "Forbidden",
            "message": "Missing application roles. API required roles: Ip.Read.All",
            "target": "5c1d7e9a-90ab-4c3d-8e21-7a64f8b1c6d4"
          }
        }
      }
    },
    "throttled": {
      "operationId": "getIPStatistics",
      "name": "throttled",
      "summary": "The quota of the minute is used up.",
      "evidence": "documented",
      "states": [
        {
          "name": "callerAuthorized",
          "params": {
            "permission": "Ip.Read.All"
          }
        },
        {
          "name": "quotaUsedUp",
          "params": {
            "calls": 100,
            "perSeconds": 60,
            "retryAfter": true
          }
        }
      ],
      "request": {
        "method": "GET",
        "path": "/api/ips/10.209.67.177/stats",
        "arguments": {
          "ip": "10.209.67.177"
        },
        "query": {}
      },
      "response": {
        "status": 429,
        "mediaType": "application/json",
        "headers": {
          "Retry-After": "17"
        },
        "example": "throttledMinute",
        "body": {
          "error": {
            "code": "TooManyRequests",
            "message": "API calls quota exceeded! maximum allowed 100 per 00:01:00",
            "target": "1d2c3b4a-5e6f-4a7b-8c9d-0e1f2a3b4c5d"
          }
        }
      }
    },
    "throttledHour": {
      "operationId": "getIPStatistics",
      "name": "throttledHour",
      "summary": "The quota of the hour is used up.",
      "evidence": "captured",
      "states": [
        {
          "name": "callerAuthorized",
          "params": {
            "permission": "Ip.Read.All"
          }
        },
        {
          "name": "quotaUsedUp",
          "params": {
            "calls": 1500,
            "perSeconds": 3600,
            "retryAfter": true
          }
        }
      ],
      "request": {
        "method": "GET",
        "path": "/api/ips/10.209.67.177/stats",
        "arguments": {
          "ip": "10.209.67.177"
        },
        "query": {}
      },
      "response": {
        "status": 429,
        "mediaType": "application/json",
        "headers": {
          "Retry-After": "1800"
        },
        "example": "throttledHour",
        "body": {
          "error": {
            "code": "429",
            "message": "API calls quota exceeded! maximum allowed 1500 per 01:00:00",
            "target": "6a7b8c9d-0e1f-4a2b-9c4d-5e6f7a8b9c0d"
          }
        }
      }
    },
    "throttledWithoutRetryAfter": {
      "operationId": "getIPStatistics",
      "name": "throttledWithoutRetryAfter",
      "summary": "Throttled, without a word on how long to wait.",
      "evidence": "captured",
      "states": [
        {
          "name": "callerAuthorized",
          "params": {
            "permission": "Ip.Read.All"
          }
        },
        {
          "name": "quotaUsedUp",
          "params": {
            "calls": 100,
            "perSeconds": 60,
            "retryAfter": false
          }
        }
      ],
      "request": {
        "method": "GET",
        "path": "/api/ips/10.209.67.177/stats",
        "arguments": {
          "ip": "10.209.67.177"
        },
        "query": {}
      },
      "response": {
        "status": 429,
        "mediaType": "application/json",
        "headers": {},
        "example": "throttledMinute",
        "body": {
          "error": {
            "code": "TooManyRequests",
            "message": "API calls quota exceeded! maximum allowed 100 per 00:01:00",
            "target": "1d2c3b4a-5e6f-4a7b-8c9d-0e1f2a3b4c5d"
          }
        }
      }
    },
    "serverError": {
      "operationId": "getIPStatistics",
      "name": "serverError",
      "summary": "The service fails; the error has no message.",
      "evidence": "documented",
      "states": [
        {
          "name": "callerAuthorized",
          "params": {
            "permission": "Ip.Read.All"
          }
        },
        {
          "name": "operationAnswers",
          "params": {
            "operationId": "getIPStatistics",
            "status": 500,
            "example": "serverError"
          }
        }
      ],
      "request": {
        "method": "GET",
        "path": "/api/ips/10.209.67.177/stats",
        "arguments": {
          "ip": "10.209.67.177"
        },
        "query": {}
      },
      "response": {
        "status": 500,
        "mediaType": "application/json",
        "headers": {},
        "example": "serverError",
        "body": {
          "error": {
            "code": "InternalServerError",
            "target": "|76dce355-471ae6d819782413."
          }
        }
      }
    },
    "gatewayHtml": {
      "operationId": "getIPStatistics",
      "name": "gatewayHtml",
      "summary": "A gateway answers in HTML.",
      "evidence": "captured",
      "states": [
        {
          "name": "callerAuthorized",
          "params": {
            "permission": "Ip.Read.All"
          }
        },
        {
          "name": "operationAnswers",
          "params": {
            "operationId": "getIPStatistics",
            "status": 502,
            "example": "gatewayHtml"
          }
        }
      ],
      "request": {
        "method": "GET",
        "path": "/api/ips/10.209.67.177/stats",
        "arguments": {
          "ip": "10.209.67.177"
        },
        "query": {}
      },
      "response": {
        "status": 502,
        "mediaType": "text/html",
        "headers": {},
        "example": "gatewayHtml",
        "body": "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"
      }
    }
  }
} as const satisfies Record<OperationId, Record<string, Scenario>>;

export const providerStates = {
  "callerAuthorized": {
    "summary": "The caller has a valid token that carries the permission.",
    "params": {
      "permission": {
        "type": "string"
      }
    },
    "provides": [
      "token"
    ]
  },
  "callerWithoutPermission": {
    "summary": "The caller has a valid token that does not carry the permission.",
    "params": {
      "permission": {
        "type": "string"
      }
    },
    "provides": [
      "token"
    ]
  },
  "callerTokenExpired": {
    "summary": "The caller's token carries the permission; it was valid once and has expired.",
    "params": {
      "permission": {
        "type": "string"
      }
    },
    "provides": [
      "token"
    ]
  },
  "callerTokenForAnotherAudience": {
    "summary": "The caller's token carries the permission; it was issued for another API.",
    "params": {
      "permission": {
        "type": "string"
      }
    },
    "provides": [
      "token"
    ]
  },
  "contacted": {
    "summary": "Devices have been in contact with the address, the domain or the file `key`, a file by its SHA-1: `organizationPrevalence` of\nthem, the first and the last time at the given times, when asked at `asOf`. A provider whose clock cannot be set moves all\nthree times by the same amount.",
    "params": {
      "kind": {
        "type": "string",
        "enum": [
          "address",
          "domain",
          "file"
        ]
      },
      "key": {
        "type": "string"
      },
      "organizationPrevalence": {
        "type": "integer",
        "minimum": 1,
        "maximum": 100000
      },
      "orgFirstSeen": {
        "type": "string",
        "format": "date-time"
      },
      "orgLastSeen": {
        "type": "string",
        "format": "date-time"
      },
      "asOf": {
        "type": "string",
        "format": "date-time"
      }
    },
    "provides": []
  },
  "notContacted": {
    "summary": "No device has been in contact with the address, the domain or the file `key` in the past 30 days.",
    "params": {
      "kind": {
        "type": "string",
        "enum": [
          "address",
          "domain",
          "file"
        ]
      },
      "key": {
        "type": "string"
      }
    },
    "provides": []
  },
  "countsAlsoAsStrings": {
    "summary": "The provider gives counts a second time, as strings under their former names.",
    "params": {},
    "provides": []
  },
  "quotaUsedUp": {
    "summary": "The caller has used up its quota of `calls` in `perSeconds`. `retryAfter` says whether the answer tells how long to wait.",
    "params": {
      "calls": {
        "type": "integer",
        "minimum": 1,
        "maximum": 100000
      },
      "perSeconds": {
        "type": "integer",
        "minimum": 1
      },
      "retryAfter": {
        "type": "boolean"
      }
    },
    "provides": []
  },
  "operationAnswers": {
    "summary": "The operation answers with this status and the named example of the contract, whatever is asked.\nIt stands for failures that a provider cannot be brought to on purpose.",
    "params": {
      "operationId": {
        "type": "string"
      },
      "status": {
        "type": "integer"
      },
      "example": {
        "type": "string"
      }
    },
    "provides": []
  }
} as const satisfies Record<string, ProviderStateDefinition>;

export interface ProviderStateParams {
  callerAuthorized: { permission: string };
  callerWithoutPermission: { permission: string };
  callerTokenExpired: { permission: string };
  callerTokenForAnotherAudience: { permission: string };
  contacted: { kind: "address" | "domain" | "file"; key: string; organizationPrevalence: number; orgFirstSeen: string; orgLastSeen: string; asOf: string };
  notContacted: { kind: "address" | "domain" | "file"; key: string };
  countsAlsoAsStrings: {  };
  quotaUsedUp: { calls: number; perSeconds: number; retryAfter: boolean };
  operationAnswers: { operationId: string; status: number; example: string };
}
