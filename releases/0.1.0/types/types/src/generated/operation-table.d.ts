import type { operations } from "./openapi.ts";
export declare const specVersion = "0.1.0";
export declare const operationTable: {
    readonly getIPStatistics: {
        readonly operationId: "getIPStatistics";
        readonly method: "GET";
        readonly path: "/api/ips/{ip}/stats";
        readonly tag: "IP";
        readonly parameters: readonly [{
            readonly name: "ip";
            readonly in: "path";
            readonly required: true;
            readonly type: "string";
            readonly invalid: {
                readonly code: "InvalidIpAddress";
                readonly message: "IP address {value} is invalid.";
            };
        }, {
            readonly name: "lookBackHours";
            readonly in: "query";
            readonly required: false;
            readonly type: "integer";
            readonly invalid: {
                readonly code: "InvalidInput";
                readonly message: "lookBackHours must be an integer between 1 and 720, but was {value}.";
            };
        }];
        readonly rateLimits: readonly [{
            readonly calls: 100;
            readonly perSeconds: 60;
        }, {
            readonly calls: 1500;
            readonly perSeconds: 3600;
        }];
        readonly permissions: {
            readonly application: readonly ["Ip.Read.All"];
            readonly delegated: readonly ["Ip.Read.All"];
            readonly role: "View Data";
        };
    };
};
export interface OperationIndex {
    getIPStatistics: operations["getIPStatistics"];
}
export declare const clouds: {
    readonly global: {
        readonly baseUrl: "https://api.security.microsoft.com";
        readonly authorityHost: "https://login.microsoftonline.com";
        readonly audience: "https://api.securitycenter.microsoft.com";
    };
    readonly us: {
        readonly baseUrl: "https://us.api.security.microsoft.com";
        readonly authorityHost: "https://login.microsoftonline.com";
        readonly audience: "https://api.securitycenter.microsoft.com";
    };
    readonly eu: {
        readonly baseUrl: "https://eu.api.security.microsoft.com";
        readonly authorityHost: "https://login.microsoftonline.com";
        readonly audience: "https://api.securitycenter.microsoft.com";
    };
    readonly uk: {
        readonly baseUrl: "https://uk.api.security.microsoft.com";
        readonly authorityHost: "https://login.microsoftonline.com";
        readonly audience: "https://api.securitycenter.microsoft.com";
    };
    readonly au: {
        readonly baseUrl: "https://au.api.security.microsoft.com";
        readonly authorityHost: "https://login.microsoftonline.com";
        readonly audience: "https://api.securitycenter.microsoft.com";
    };
    readonly swa: {
        readonly baseUrl: "https://swa.api.security.microsoft.com";
        readonly authorityHost: "https://login.microsoftonline.com";
        readonly audience: "https://api.securitycenter.microsoft.com";
    };
    readonly ina: {
        readonly baseUrl: "https://ina.api.security.microsoft.com";
        readonly authorityHost: "https://login.microsoftonline.com";
        readonly audience: "https://api.securitycenter.microsoft.com";
    };
    readonly aea: {
        readonly baseUrl: "https://aea.api.security.microsoft.com";
        readonly authorityHost: "https://login.microsoftonline.com";
        readonly audience: "https://api.securitycenter.microsoft.com";
    };
    readonly gcc: {
        readonly baseUrl: "https://api-gcc.securitycenter.microsoft.us";
        readonly authorityHost: "https://login.microsoftonline.com";
        readonly audience: "https://api-gcc.securitycenter.microsoft.us";
    };
    readonly gccHigh: {
        readonly baseUrl: "https://api-gov.securitycenter.microsoft.us";
        readonly authorityHost: "https://login.microsoftonline.us";
        readonly audience: "https://api-gov.securitycenter.microsoft.us";
    };
};
