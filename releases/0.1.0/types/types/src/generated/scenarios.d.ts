export declare const scenarios: {
    readonly getIPStatistics: {
        readonly seen: {
            readonly operationId: "getIPStatistics";
            readonly name: "seen";
            readonly summary: "Devices have contacted the address.";
            readonly evidence: "documented";
            readonly states: readonly [{
                readonly name: "callerAuthorized";
                readonly params: {
                    readonly permission: "Ip.Read.All";
                };
            }, {
                readonly name: "ipContacted";
                readonly params: {
                    readonly ip: "10.209.67.177";
                    readonly organizationPrevalence: 63515;
                    readonly orgFirstSeen: "2017-07-30T13:36:06Z";
                    readonly orgLastSeen: "2017-08-29T13:32:59Z";
                    readonly asOf: "2017-08-29T13:36:00Z";
                };
            }];
            readonly request: {
                readonly method: "GET";
                readonly path: "/api/ips/10.209.67.177/stats";
                readonly arguments: {
                    readonly ip: "10.209.67.177";
                    readonly lookBackHours: 48;
                };
                readonly query: {
                    readonly lookBackHours: "48";
                };
            };
            readonly response: {
                readonly status: 200;
                readonly mediaType: "application/json";
                readonly headers: {};
                readonly example: "seen";
                readonly body: {
                    readonly "@odata.context": "https://api.security.microsoft.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgIPStats";
                    readonly ipAddress: "10.209.67.177";
                    readonly organizationPrevalence: 63515;
                    readonly orgFirstSeen: "2017-07-30T13:36:06Z";
                    readonly orgLastSeen: "2017-08-29T13:32:59Z";
                };
            };
        };
        readonly unseen: {
            readonly operationId: "getIPStatistics";
            readonly name: "unseen";
            readonly summary: "A valid address that no device has contacted.";
            readonly evidence: "captured";
            readonly states: readonly [{
                readonly name: "callerAuthorized";
                readonly params: {
                    readonly permission: "Ip.Read.All";
                };
            }, {
                readonly name: "ipNotContacted";
                readonly params: {
                    readonly ip: "192.0.2.10";
                };
            }];
            readonly request: {
                readonly method: "GET";
                readonly path: "/api/ips/192.0.2.10/stats";
                readonly arguments: {
                    readonly ip: "192.0.2.10";
                    readonly lookBackHours: 48;
                };
                readonly query: {
                    readonly lookBackHours: "48";
                };
            };
            readonly response: {
                readonly status: 200;
                readonly mediaType: "application/json";
                readonly headers: {};
                readonly example: "unseen";
                readonly body: {
                    readonly "@odata.context": "https://api.security.microsoft.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgIPStats";
                    readonly ipAddress: "192.0.2.10";
                    readonly organizationPrevalence: 0;
                    readonly orgFirstSeen: null;
                    readonly orgLastSeen: null;
                };
            };
        };
        readonly lookBackOmitted: {
            readonly operationId: "getIPStatistics";
            readonly name: "lookBackOmitted";
            readonly summary: "Without a look-back the prevalence covers the 30 days.";
            readonly evidence: "documented";
            readonly states: readonly [{
                readonly name: "callerAuthorized";
                readonly params: {
                    readonly permission: "Ip.Read.All";
                };
            }, {
                readonly name: "ipContacted";
                readonly params: {
                    readonly ip: "10.209.67.177";
                    readonly organizationPrevalence: 63515;
                    readonly orgFirstSeen: "2017-07-30T13:36:06Z";
                    readonly orgLastSeen: "2017-08-29T13:32:59Z";
                    readonly asOf: "2017-08-29T13:36:00Z";
                };
            }];
            readonly request: {
                readonly method: "GET";
                readonly path: "/api/ips/10.209.67.177/stats";
                readonly arguments: {
                    readonly ip: "10.209.67.177";
                };
                readonly query: {};
            };
            readonly response: {
                readonly status: 200;
                readonly mediaType: "application/json";
                readonly headers: {};
                readonly example: "seen";
                readonly body: {
                    readonly "@odata.context": "https://api.security.microsoft.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgIPStats";
                    readonly ipAddress: "10.209.67.177";
                    readonly organizationPrevalence: 63515;
                    readonly orgFirstSeen: "2017-07-30T13:36:06Z";
                    readonly orgLastSeen: "2017-08-29T13:32:59Z";
                };
            };
        };
        readonly ipv6: {
            readonly operationId: "getIPStatistics";
            readonly name: "ipv6";
            readonly summary: "An IPv6 address; times keep all seven fractional digits.";
            readonly evidence: "captured";
            readonly states: readonly [{
                readonly name: "callerAuthorized";
                readonly params: {
                    readonly permission: "Ip.Read.All";
                };
            }, {
                readonly name: "ipContacted";
                readonly params: {
                    readonly ip: "2001:db8::8a2e:370:7334";
                    readonly organizationPrevalence: 1;
                    readonly orgFirstSeen: "2021-08-02T10:18:39.9233319Z";
                    readonly orgLastSeen: "2021-08-02T10:18:39.9233319Z";
                    readonly asOf: "2021-08-02T12:00:00Z";
                };
            }];
            readonly request: {
                readonly method: "GET";
                readonly path: "/api/ips/2001%3Adb8%3A%3A8a2e%3A370%3A7334/stats";
                readonly arguments: {
                    readonly ip: "2001:db8::8a2e:370:7334";
                    readonly lookBackHours: 48;
                };
                readonly query: {
                    readonly lookBackHours: "48";
                };
            };
            readonly response: {
                readonly status: 200;
                readonly mediaType: "application/json";
                readonly headers: {};
                readonly example: "ipv6";
                readonly body: {
                    readonly "@odata.context": "https://api.security.microsoft.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgIPStats";
                    readonly ipAddress: "2001:db8::8a2e:370:7334";
                    readonly organizationPrevalence: 1;
                    readonly orgFirstSeen: "2021-08-02T10:18:39.9233319Z";
                    readonly orgLastSeen: "2021-08-02T10:18:39.9233319Z";
                };
            };
        };
        readonly legacyStringCounts: {
            readonly operationId: "getIPStatistics";
            readonly name: "legacyStringCounts";
            readonly summary: "The former, string count comes beside the documented one.";
            readonly evidence: "captured";
            readonly states: readonly [{
                readonly name: "callerAuthorized";
                readonly params: {
                    readonly permission: "Ip.Read.All";
                };
            }, {
                readonly name: "ipNotContacted";
                readonly params: {
                    readonly ip: "192.168.1.1";
                };
            }, {
                readonly name: "countsAlsoAsStrings";
                readonly params: {};
            }];
            readonly request: {
                readonly method: "GET";
                readonly path: "/api/ips/192.168.1.1/stats";
                readonly arguments: {
                    readonly ip: "192.168.1.1";
                };
                readonly query: {};
            };
            readonly response: {
                readonly status: 200;
                readonly mediaType: "application/json";
                readonly headers: {};
                readonly example: "legacyStringCounts";
                readonly body: {
                    readonly "@odata.context": "https://api.securitycenter.microsoft.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgIPStats";
                    readonly ipAddress: "192.168.1.1";
                    readonly orgPrevalence: "0";
                    readonly organizationPrevalence: 0;
                    readonly orgFirstSeen: null;
                    readonly orgLastSeen: null;
                };
            };
        };
        readonly invalidAddress: {
            readonly operationId: "getIPStatistics";
            readonly name: "invalidAddress";
            readonly summary: "Not an IP address.";
            readonly evidence: "documented";
            readonly states: readonly [{
                readonly name: "callerAuthorized";
                readonly params: {
                    readonly permission: "Ip.Read.All";
                };
            }];
            readonly request: {
                readonly method: "GET";
                readonly path: "/api/ips/256.1.1.1/stats";
                readonly arguments: {
                    readonly ip: "256.1.1.1";
                };
                readonly query: {};
            };
            readonly response: {
                readonly status: 400;
                readonly mediaType: "application/json";
                readonly headers: {};
                readonly example: "invalidAddress";
                readonly body: {
                    readonly error: {
                        readonly code: "InvalidIpAddress";
                        readonly message: "IP address 256.1.1.1 is invalid.";
                        readonly target: "3e2d1c0b-9a8f-4e7d-a6c5-b4a392817065";
                    };
                };
            };
        };
        readonly lookBackTooShort: {
            readonly operationId: "getIPStatistics";
            readonly name: "lookBackTooShort";
            readonly summary: "A look-back of 0 hours.";
            readonly evidence: "decided";
            readonly states: readonly [{
                readonly name: "callerAuthorized";
                readonly params: {
                    readonly permission: "Ip.Read.All";
                };
            }];
            readonly request: {
                readonly method: "GET";
                readonly path: "/api/ips/10.209.67.177/stats";
                readonly arguments: {
                    readonly ip: "10.209.67.177";
                    readonly lookBackHours: 0;
                };
                readonly query: {
                    readonly lookBackHours: "0";
                };
            };
            readonly response: {
                readonly status: 400;
                readonly mediaType: "application/json";
                readonly headers: {};
                readonly example: "lookBackTooShort";
                readonly body: {
                    readonly error: {
                        readonly code: "InvalidInput";
                        readonly message: "lookBackHours must be an integer between 1 and 720, but was 0.";
                        readonly target: "4f3e2d1c-0b9a-4f8e-9d7c-6b5a49382716";
                    };
                };
            };
        };
        readonly lookBackTooLong: {
            readonly operationId: "getIPStatistics";
            readonly name: "lookBackTooLong";
            readonly summary: "A look-back of more than 30 days.";
            readonly evidence: "decided";
            readonly states: readonly [{
                readonly name: "callerAuthorized";
                readonly params: {
                    readonly permission: "Ip.Read.All";
                };
            }];
            readonly request: {
                readonly method: "GET";
                readonly path: "/api/ips/10.209.67.177/stats";
                readonly arguments: {
                    readonly ip: "10.209.67.177";
                    readonly lookBackHours: 721;
                };
                readonly query: {
                    readonly lookBackHours: "721";
                };
            };
            readonly response: {
                readonly status: 400;
                readonly mediaType: "application/json";
                readonly headers: {};
                readonly example: "lookBackTooLong";
                readonly body: {
                    readonly error: {
                        readonly code: "InvalidInput";
                        readonly message: "lookBackHours must be an integer between 1 and 720, but was 721.";
                        readonly target: "5a4f3e2d-1c0b-4a9f-8e7d-7c6b5a493827";
                    };
                };
            };
        };
        readonly lookBackNotANumber: {
            readonly operationId: "getIPStatistics";
            readonly name: "lookBackNotANumber";
            readonly summary: "A look-back that is not an integer.";
            readonly evidence: "decided";
            readonly states: readonly [{
                readonly name: "callerAuthorized";
                readonly params: {
                    readonly permission: "Ip.Read.All";
                };
            }];
            readonly request: {
                readonly method: "GET";
                readonly path: "/api/ips/10.209.67.177/stats";
                readonly arguments: {
                    readonly ip: "10.209.67.177";
                    readonly lookBackHours: "abc";
                };
                readonly query: {
                    readonly lookBackHours: "abc";
                };
            };
            readonly response: {
                readonly status: 400;
                readonly mediaType: "application/json";
                readonly headers: {};
                readonly example: "lookBackNotANumber";
                readonly body: {
                    readonly error: {
                        readonly code: "InvalidInput";
                        readonly message: "lookBackHours must be an integer between 1 and 720, but was abc.";
                        readonly target: "6b5a4f3e-2d1c-4b0a-9f8e-8d7c6b5a4938";
                    };
                };
            };
        };
        readonly noToken: {
            readonly operationId: "getIPStatistics";
            readonly name: "noToken";
            readonly summary: "No token was sent.";
            readonly evidence: "documented";
            readonly states: readonly [];
            readonly request: {
                readonly method: "GET";
                readonly path: "/api/ips/10.209.67.177/stats";
                readonly arguments: {
                    readonly ip: "10.209.67.177";
                };
                readonly query: {};
            };
            readonly response: {
                readonly status: 401;
                readonly mediaType: "application/json";
                readonly headers: {};
                readonly example: "noToken";
                readonly body: {
                    readonly error: {
                        readonly code: "Unauthorized";
                        readonly message: "Authorization header is missing.";
                        readonly target: "94fffd9a-4e4f-4f0e-a1b4-0f4d6b9c2f11";
                    };
                };
            };
        };
        readonly tokenExpired: {
            readonly operationId: "getIPStatistics";
            readonly name: "tokenExpired";
            readonly summary: "The token has expired.";
            readonly evidence: "documented";
            readonly states: readonly [{
                readonly name: "callerTokenExpired";
                readonly params: {
                    readonly permission: "Ip.Read.All";
                };
            }];
            readonly request: {
                readonly method: "GET";
                readonly path: "/api/ips/10.209.67.177/stats";
                readonly arguments: {
                    readonly ip: "10.209.67.177";
                };
                readonly query: {};
            };
            readonly response: {
                readonly status: 401;
                readonly mediaType: "application/json";
                readonly headers: {};
                readonly example: "tokenExpired";
                readonly body: {
                    readonly error: {
                        readonly code: "Unauthorized";
                        readonly message: "The token has expired.";
                        readonly target: "0b1d9c3e-7a52-4a0c-9d57-3e5cf1a4b0a2";
                    };
                };
            };
        };
        readonly noLicence: {
            readonly operationId: "getIPStatistics";
            readonly name: "noLicence";
            readonly summary: "The tenant has no licence; another token does not help.";
            readonly evidence: "captured";
            readonly states: readonly [{
                readonly name: "callerAuthorized";
                readonly params: {
                    readonly permission: "Ip.Read.All";
                };
            }, {
                readonly name: "operationAnswers";
                readonly params: {
                    readonly operationId: "getIPStatistics";
                    readonly status: 401;
                    readonly example: "noLicence";
                };
            }];
            readonly request: {
                readonly method: "GET";
                readonly path: "/api/ips/10.209.67.177/stats";
                readonly arguments: {
                    readonly ip: "10.209.67.177";
                };
                readonly query: {};
            };
            readonly response: {
                readonly status: 401;
                readonly mediaType: "application/json";
                readonly headers: {};
                readonly example: "noLicence";
                readonly body: {
                    readonly error: {
                        readonly code: "Unauthorized";
                        readonly message: "No Tvm license";
                        readonly target: "2f6ac0c1-5d3b-4a9d-8a5f-6f1f7f0e9d33";
                    };
                };
            };
        };
        readonly wrongAudience: {
            readonly operationId: "getIPStatistics";
            readonly name: "wrongAudience";
            readonly summary: "The token was issued for another audience.";
            readonly evidence: "documented";
            readonly states: readonly [{
                readonly name: "callerTokenForAnotherAudience";
                readonly params: {
                    readonly permission: "Ip.Read.All";
                };
            }];
            readonly request: {
                readonly method: "GET";
                readonly path: "/api/ips/10.209.67.177/stats";
                readonly arguments: {
                    readonly ip: "10.209.67.177";
                };
                readonly query: {};
            };
            readonly response: {
                readonly status: 403;
                readonly mediaType: "application/json";
                readonly headers: {};
                readonly example: "wrongAudience";
                readonly body: {
                    readonly error: {
                        readonly code: "Forbidden";
                        readonly message: "The token was issued for another audience. Expected audience: https://api.securitycenter.microsoft.com";
                        readonly target: "8e0b2c4d-6f1a-43b5-97c8-d9e0f1a2b3c4";
                    };
                };
            };
        };
        readonly missingRole: {
            readonly operationId: "getIPStatistics";
            readonly name: "missingRole";
            readonly summary: "The token lacks the permission.";
            readonly evidence: "captured";
            readonly states: readonly [{
                readonly name: "callerWithoutPermission";
                readonly params: {
                    readonly permission: "Ip.Read.All";
                };
            }];
            readonly request: {
                readonly method: "GET";
                readonly path: "/api/ips/10.209.67.177/stats";
                readonly arguments: {
                    readonly ip: "10.209.67.177";
                };
                readonly query: {};
            };
            readonly response: {
                readonly status: 403;
                readonly mediaType: "application/json";
                readonly headers: {};
                readonly example: "missingRole";
                readonly body: {
                    readonly error: {
                        readonly code: "Forbidden";
                        readonly message: "Missing application roles. API required roles: Ip.Read.All";
                        readonly target: "5c1d7e9a-90ab-4c3d-8e21-7a64f8b1c6d4";
                    };
                };
            };
        };
        readonly notFound: {
            readonly operationId: "getIPStatistics";
            readonly name: "notFound";
            readonly summary: "The answer that older documentation promised for an unknown address.";
            readonly evidence: "documented";
            readonly states: readonly [{
                readonly name: "callerAuthorized";
                readonly params: {
                    readonly permission: "Ip.Read.All";
                };
            }, {
                readonly name: "operationAnswers";
                readonly params: {
                    readonly operationId: "getIPStatistics";
                    readonly status: 404;
                    readonly example: "notFound";
                };
            }];
            readonly request: {
                readonly method: "GET";
                readonly path: "/api/ips/192.0.2.10/stats";
                readonly arguments: {
                    readonly ip: "192.0.2.10";
                };
                readonly query: {};
            };
            readonly response: {
                readonly status: 404;
                readonly mediaType: "application/json";
                readonly headers: {};
                readonly example: "notFound";
                readonly body: {
                    readonly error: {
                        readonly code: "ResourceNotFound";
                        readonly message: "The resource was not found.";
                        readonly target: "c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a";
                    };
                };
            };
        };
        readonly throttled: {
            readonly operationId: "getIPStatistics";
            readonly name: "throttled";
            readonly summary: "The quota of the minute is used up.";
            readonly evidence: "documented";
            readonly states: readonly [{
                readonly name: "callerAuthorized";
                readonly params: {
                    readonly permission: "Ip.Read.All";
                };
            }, {
                readonly name: "quotaUsedUp";
                readonly params: {
                    readonly calls: 100;
                    readonly perSeconds: 60;
                    readonly retryAfter: true;
                };
            }];
            readonly request: {
                readonly method: "GET";
                readonly path: "/api/ips/10.209.67.177/stats";
                readonly arguments: {
                    readonly ip: "10.209.67.177";
                };
                readonly query: {};
            };
            readonly response: {
                readonly status: 429;
                readonly mediaType: "application/json";
                readonly headers: {
                    readonly "Retry-After": "17";
                };
                readonly example: "throttledMinute";
                readonly body: {
                    readonly error: {
                        readonly code: "TooManyRequests";
                        readonly message: "API calls quota exceeded! maximum allowed 100 per 00:01:00";
                        readonly target: "1d2c3b4a-5e6f-4a7b-8c9d-0e1f2a3b4c5d";
                    };
                };
            };
        };
        readonly throttledHour: {
            readonly operationId: "getIPStatistics";
            readonly name: "throttledHour";
            readonly summary: "The quota of the hour is used up.";
            readonly evidence: "captured";
            readonly states: readonly [{
                readonly name: "callerAuthorized";
                readonly params: {
                    readonly permission: "Ip.Read.All";
                };
            }, {
                readonly name: "quotaUsedUp";
                readonly params: {
                    readonly calls: 1500;
                    readonly perSeconds: 3600;
                    readonly retryAfter: true;
                };
            }];
            readonly request: {
                readonly method: "GET";
                readonly path: "/api/ips/10.209.67.177/stats";
                readonly arguments: {
                    readonly ip: "10.209.67.177";
                };
                readonly query: {};
            };
            readonly response: {
                readonly status: 429;
                readonly mediaType: "application/json";
                readonly headers: {
                    readonly "Retry-After": "1800";
                };
                readonly example: "throttledHour";
                readonly body: {
                    readonly error: {
                        readonly code: "429";
                        readonly message: "API calls quota exceeded! maximum allowed 1500 per 01:00:00";
                        readonly target: "6a7b8c9d-0e1f-4a2b-9c4d-5e6f7a8b9c0d";
                    };
                };
            };
        };
        readonly throttledWithoutRetryAfter: {
            readonly operationId: "getIPStatistics";
            readonly name: "throttledWithoutRetryAfter";
            readonly summary: "Throttled, without a word on how long to wait.";
            readonly evidence: "captured";
            readonly states: readonly [{
                readonly name: "callerAuthorized";
                readonly params: {
                    readonly permission: "Ip.Read.All";
                };
            }, {
                readonly name: "quotaUsedUp";
                readonly params: {
                    readonly calls: 100;
                    readonly perSeconds: 60;
                    readonly retryAfter: false;
                };
            }];
            readonly request: {
                readonly method: "GET";
                readonly path: "/api/ips/10.209.67.177/stats";
                readonly arguments: {
                    readonly ip: "10.209.67.177";
                };
                readonly query: {};
            };
            readonly response: {
                readonly status: 429;
                readonly mediaType: "application/json";
                readonly headers: {};
                readonly example: "throttledMinute";
                readonly body: {
                    readonly error: {
                        readonly code: "TooManyRequests";
                        readonly message: "API calls quota exceeded! maximum allowed 100 per 00:01:00";
                        readonly target: "1d2c3b4a-5e6f-4a7b-8c9d-0e1f2a3b4c5d";
                    };
                };
            };
        };
        readonly serverError: {
            readonly operationId: "getIPStatistics";
            readonly name: "serverError";
            readonly summary: "The service fails; the error has no message.";
            readonly evidence: "documented";
            readonly states: readonly [{
                readonly name: "callerAuthorized";
                readonly params: {
                    readonly permission: "Ip.Read.All";
                };
            }, {
                readonly name: "operationAnswers";
                readonly params: {
                    readonly operationId: "getIPStatistics";
                    readonly status: 500;
                    readonly example: "serverError";
                };
            }];
            readonly request: {
                readonly method: "GET";
                readonly path: "/api/ips/10.209.67.177/stats";
                readonly arguments: {
                    readonly ip: "10.209.67.177";
                };
                readonly query: {};
            };
            readonly response: {
                readonly status: 500;
                readonly mediaType: "application/json";
                readonly headers: {};
                readonly example: "serverError";
                readonly body: {
                    readonly error: {
                        readonly code: "InternalServerError";
                        readonly target: "|76dce355-471ae6d819782413.";
                    };
                };
            };
        };
        readonly gatewayHtml: {
            readonly operationId: "getIPStatistics";
            readonly name: "gatewayHtml";
            readonly summary: "A gateway answers in HTML.";
            readonly evidence: "captured";
            readonly states: readonly [{
                readonly name: "callerAuthorized";
                readonly params: {
                    readonly permission: "Ip.Read.All";
                };
            }, {
                readonly name: "operationAnswers";
                readonly params: {
                    readonly operationId: "getIPStatistics";
                    readonly status: 502;
                    readonly example: "gatewayHtml";
                };
            }];
            readonly request: {
                readonly method: "GET";
                readonly path: "/api/ips/10.209.67.177/stats";
                readonly arguments: {
                    readonly ip: "10.209.67.177";
                };
                readonly query: {};
            };
            readonly response: {
                readonly status: 502;
                readonly mediaType: "text/html";
                readonly headers: {};
                readonly example: "gatewayHtml";
                readonly body: "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>";
            };
        };
    };
};
export declare const providerStates: {
    readonly callerAuthorized: {
        readonly summary: "The caller has a valid token that carries the permission.";
        readonly params: {
            readonly permission: {
                readonly type: "string";
            };
        };
        readonly provides: readonly ["token"];
    };
    readonly callerWithoutPermission: {
        readonly summary: "The caller has a valid token that does not carry the permission.";
        readonly params: {
            readonly permission: {
                readonly type: "string";
            };
        };
        readonly provides: readonly ["token"];
    };
    readonly callerTokenExpired: {
        readonly summary: "The caller's token carries the permission; it was valid once and has expired.";
        readonly params: {
            readonly permission: {
                readonly type: "string";
            };
        };
        readonly provides: readonly ["token"];
    };
    readonly callerTokenForAnotherAudience: {
        readonly summary: "The caller's token carries the permission; it was issued for another API.";
        readonly params: {
            readonly permission: {
                readonly type: "string";
            };
        };
        readonly provides: readonly ["token"];
    };
    readonly ipContacted: {
        readonly summary: "Devices have opened connections to the address; `organizationPrevalence` of them, the first and the last at the given times,\nwhen asked at `asOf`. A provider whose clock cannot be set moves all three times by the same amount.";
        readonly params: {
            readonly ip: {
                readonly type: "string";
            };
            readonly organizationPrevalence: {
                readonly type: "integer";
                readonly minimum: 1;
            };
            readonly orgFirstSeen: {
                readonly type: "string";
                readonly format: "date-time";
            };
            readonly orgLastSeen: {
                readonly type: "string";
                readonly format: "date-time";
            };
            readonly asOf: {
                readonly type: "string";
                readonly format: "date-time";
            };
        };
        readonly provides: readonly [];
    };
    readonly ipNotContacted: {
        readonly summary: "No device has opened a connection to the address in the past 30 days.";
        readonly params: {
            readonly ip: {
                readonly type: "string";
            };
        };
        readonly provides: readonly [];
    };
    readonly countsAlsoAsStrings: {
        readonly summary: "The provider gives counts a second time, as strings under their former names.";
        readonly params: {};
        readonly provides: readonly [];
    };
    readonly quotaUsedUp: {
        readonly summary: "The caller has used up its quota of `calls` in `perSeconds`. `retryAfter` says whether the answer tells how long to wait.";
        readonly params: {
            readonly calls: {
                readonly type: "integer";
                readonly minimum: 1;
            };
            readonly perSeconds: {
                readonly type: "integer";
                readonly minimum: 1;
            };
            readonly retryAfter: {
                readonly type: "boolean";
            };
        };
        readonly provides: readonly [];
    };
    readonly operationAnswers: {
        readonly summary: "The operation answers with this status and the named example of the contract, whatever is asked.\nIt stands for failures that a provider cannot be brought to on purpose.";
        readonly params: {
            readonly operationId: {
                readonly type: "string";
            };
            readonly status: {
                readonly type: "integer";
            };
            readonly example: {
                readonly type: "string";
            };
        };
        readonly provides: readonly [];
    };
};
export interface ProviderStateParams {
    callerAuthorized: {
        permission: string;
    };
    callerWithoutPermission: {
        permission: string;
    };
    callerTokenExpired: {
        permission: string;
    };
    callerTokenForAnotherAudience: {
        permission: string;
    };
    ipContacted: {
        ip: string;
        organizationPrevalence: number;
        orgFirstSeen: string;
        orgLastSeen: string;
        asOf: string;
    };
    ipNotContacted: {
        ip: string;
    };
    countsAlsoAsStrings: {};
    quotaUsedUp: {
        calls: number;
        perSeconds: number;
        retryAfter: boolean;
    };
    operationAnswers: {
        operationId: string;
        status: number;
        example: string;
    };
}
