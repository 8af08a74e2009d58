import type { SigningKeys } from "./signing-keys.ts";
export interface Caller {
    readonly tenantId: string;
    readonly applicationId: string;
    readonly audiences: readonly string[];
    readonly roles: readonly string[];
    readonly scopes: readonly string[];
}
export declare const clockSkew = 30;
export type Authenticate = (header: string | undefined) => Promise<Caller>;
export declare function createAuthentication(keys: Pick<SigningKeys, "all">, now: () => number): Authenticate;
