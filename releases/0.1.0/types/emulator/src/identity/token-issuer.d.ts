import type { SigningKeys } from "./signing-keys.ts";
export declare const tokenLifetime = 3599;
export interface TokenRequest {
    readonly origin: string;
    readonly tenant: string;
    readonly applicationId: string;
    readonly audience: string;
    readonly roles: readonly string[];
    readonly by?: "secret" | "certificate";
    readonly age?: number;
}
export type TokenIssuer = (request: TokenRequest) => Promise<string>;
export declare function createTokenIssuer(keys: SigningKeys, now: () => number): TokenIssuer;
