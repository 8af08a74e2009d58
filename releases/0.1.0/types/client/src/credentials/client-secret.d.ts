import type { AccessToken, GetTokenOptions, TokenCredential } from "./credential.ts";
export interface ClientSecretOptions {
    readonly tenantId: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly authorityHost?: string;
}
export interface ClientSecretCredential extends TokenCredential {
    readonly tenantId: string;
    readonly clientId: string;
    getToken(scopes: string[], options?: GetTokenOptions): Promise<AccessToken>;
}
export declare function clientSecret(options: ClientSecretOptions): ClientSecretCredential;
