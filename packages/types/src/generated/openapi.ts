// Generated from the spec by `npm run generate`. Do not edit.

export interface paths {
    "/api/ips/{ip}/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get IP statistics
         * @description How many of the organization's devices opened a network connection to an address, and when the first and the last of
         *     these connections were. An address that is valid but was never contacted is an answer with prevalence 0, not an error.
         *
         *     The statistics rest on the past 30 days of data. `lookBackHours` bounds the prevalence; first and last seen are
         *     always taken over the 30 days.
         *
         *     OData query options do not apply to this operation.
         */
        get: operations["getIPStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * InOrgIPStats
         * @description What an organization's devices know about an IP address. Members beyond these may appear and are allowed.
         */
        InOrgIPStats: {
            /**
             * @description The OData metadata address. Its host depends on the host that was called.
             * @example https://api.security.microsoft.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgIPStats
             */
            "@odata.context"?: string;
            /**
             * @description The address, as it was asked for.
             * @example 10.209.67.177
             */
            ipAddress: string;
            /**
             * @description The number of distinct devices that opened a network connection to the address within the look-back.
             * @example 63515
             */
            organizationPrevalence: number;
            /**
             * @deprecated
             * @description The same number as a string: its name and type until 2021. Captured beside `organizationPrevalence` as late as 2023,
             *     documented no more. Use `organizationPrevalence`.
             * @example 63515
             */
            orgPrevalence?: string;
            /**
             * Format: date-time
             * @description When a device first opened a connection to the address, within the 30 days of data. Null when none did (captured).
             *     Has 0 to 7 fractional digits: more than a JavaScript Date can hold.
             * @example 2017-07-30T13:36:06Z
             */
            orgFirstSeen?: string | null;
            /**
             * Format: date-time
             * @description When a device last opened a connection to the address, within the 30 days of data. Null when none did (captured).
             *     Has 0 to 7 fractional digits: more than a JavaScript Date can hold.
             * @example 2017-08-29T13:32:59Z
             */
            orgLastSeen?: string | null;
        };
        /**
         * ApiError
         * @description The envelope of every error that the service itself answers. Its OData engine, which reads the `$` options, answers in
         *     another form of it: `code` is empty, `details` is there and `target` is not.
         */
        ApiError: {
            error: {
                /**
                 * @description The kind of error. An open list: a throttled call has been seen with `TooManyRequests` and with `429`. Empty where the
                 *     OData engine answers (captured).
                 * @example InvalidIpAddress
                 */
                code: string;
                /**
                 * @description Free text for people, absent from internal errors. Programs must not match on it.
                 * @example IP address 256.1.1.1 is invalid.
                 */
                message?: string;
                /**
                 * @description The correlation id to quote to support: a GUID or, since about 2022, a form such as the second example (captured). May be missing.
                 * @example 94fffd9a-4e4f-4f0e-a1b4-0f4d6b9c2f11
                 * @example |76dce355-471ae6d819782413.
                 */
                target?: string;
                /** @description Only in answers of the OData engine, and empty in those that were captured. */
                details?: Record<string, unknown>[];
            };
        };
    };
    responses: {
        /**
         * @description The caller is not known: no token, a malformed or expired one. It can also be about the tenant's licence,
         *     in which case another token does not help.
         */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description The caller is known but may not do this: a permission is missing, or the token was issued for another audience. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description What was asked for does not exist. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description A quota is used up. The message tells the window: `00:01:00` is the minute, `01:00:00` the hour. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description The service failed. Temporary; the same call may succeed later. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /**
         * @description A gateway in front of the service answers for it, in HTML. Gateways have been seen to answer 403 and 504 like this too,
         *     so a caller must never assume that an error is JSON.
         */
        BadGateway: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/html": string;
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /**
         * @description Seconds to wait before the next call. A call made earlier is throttled again.
         *     Documented, but absent from captured answers: a caller must manage without it.
         */
        RetryAfter: number;
        /** @description The OData version of the body (captured). */
        ODataVersion: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getIPStatistics: {
        parameters: {
            query?: {
                /** @description How many hours back from now the prevalence counts devices. Left out, it is the whole 30 days. */
                lookBackHours?: number;
            };
            header?: never;
            path: {
                /** @description An IPv4 or IPv6 address, private ranges included. The answer repeats it as it was given. */
                ip: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statistics. A prevalence of 0 means that no device contacted the address. */
            200: {
                headers: {
                    "OData-Version": components["headers"]["ODataVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InOrgIPStats"];
                };
            };
            /** @description A parameter is invalid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
        };
    };
}
