export interface Answer {
    readonly status: number;
    readonly statusText: string;
    readonly ok: boolean;
    readonly headers: Headers;
    readonly body: ArrayBuffer | undefined;
}
export declare function readWhole(response: Response): Promise<Answer>;
export declare function textOf({ body }: Answer): string;
export declare function toResponse({ status, statusText, headers: received, body }: Answer): Response;
