import type { InvalidCall } from "./invalid-requests.ts";
export interface Answer {
    readonly status: number;
    readonly mediaType: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
    readonly invalid?: InvalidCall;
}
export declare function toResponse(request: Request, { status, mediaType, headers, body }: Answer): Response;
