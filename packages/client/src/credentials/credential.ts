import type { Runtime } from "../runtime/runtime.ts";

/** A token and how long it may be used. The shape is that of Azure's `AccessToken`. */
export interface AccessToken {
  readonly token: string;
  /** When it expires, in milliseconds since 1970. */
  readonly expiresOnTimestamp: number;
  /** From when on it should be replaced, in milliseconds since 1970. Default: shortly before it expires. */
  readonly refreshAfterTimestamp?: number | undefined;
}

/** What a credential may need to know. Azure's credentials pass over all of it. */
export interface GetTokenOptions {
  /** The sign-in host of the client's cloud. */
  readonly authorityHost?: string;
  /** The client's own `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  readonly runtime?: Runtime;
}

/** Any object with Azure's `getToken`: every credential of `@azure/identity` is one. */
export interface TokenCredential {
  /** Is given `GetTokenOptions`. That type is not asked for, because Azure's own options have no member in common with it. */
  getToken(scopes: string[], options?: object): Promise<AccessToken | null>;
}

/** What a token function is asked. */
export interface TokenRequest {
  /** What the token is for, such as `https://api.securitycenter.microsoft.com/.default`. */
  readonly scopes: readonly string[];
  /** Whether the service refused the last token, so that one from a cache will not do. */
  readonly forceRefresh: boolean;
}

/**
 * A function that returns a token. A plain string is used for the calls that wait for it and then asked for anew, since nothing
 * says how long it lasts; an `AccessToken` is kept until it expires.
 */
export type TokenFunction = (request: TokenRequest) => string | AccessToken | Promise<string | AccessToken>;

/** Who the client is. */
export type Credential = TokenCredential | TokenFunction;
