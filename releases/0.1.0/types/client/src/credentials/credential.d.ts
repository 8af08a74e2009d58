import type { Runtime } from "../runtime.ts";
export interface AccessToken {
    readonly token: string;
    readonly expiresOnTimestamp: number;
    readonly refreshAfterTimestamp?: number | undefined;
}
export interface GetTokenOptions {
    readonly authorityHost?: string;
    readonly fetch?: typeof globalThis.fetch;
    readonly runtime?: Runtime;
}
export interface TokenCredential {
    getToken(scopes: string[], options?: object): Promise<AccessToken | null>;
}
export interface TokenRequest {
    readonly scopes: readonly string[];
    readonly forceRefresh: boolean;
}
export type TokenFunction = (request: TokenRequest) => string | AccessToken | Promise<string | AccessToken>;
export type Credential = TokenCredential | TokenFunction;
