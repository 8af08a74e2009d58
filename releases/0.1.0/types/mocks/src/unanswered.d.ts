import { type HttpHandler } from "msw";
export interface FailedRequest {
    readonly method: string;
    readonly path: string;
    readonly reason: string;
}
export declare function catchAllHandler(baseUrl: string, onUnanswered: (failed: FailedRequest) => void): HttpHandler;
export declare function otherCloudsHandler(baseUrl: string, onUnanswered: (failed: FailedRequest) => void): HttpHandler;
export declare function describeRequest(baseUrl: string, request: Request): Pick<FailedRequest, "method" | "path">;
