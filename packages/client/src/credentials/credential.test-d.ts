import { expectTypeOf, test } from "vitest";
import { clientSecret } from "./client-secret.ts";
import type { Credential, TokenCredential, TokenFunction } from "./credential.ts";

/** What a credential of `@azure/identity` is asked with. */
interface AzureGetTokenOptions {
  abortSignal?: { readonly aborted: boolean };
  requestOptions?: { timeout?: number };
  tracingOptions?: { tracingContext?: unknown };
  claims?: string;
  enableCae?: boolean;
  tenantId?: string;
}

/** What it answers with. */
interface AzureAccessToken {
  token: string;
  expiresOnTimestamp: number;
  refreshAfterTimestamp?: number;
  tokenType?: "Bearer" | "pop";
}

/** The shape of its classes, as the package declares them. */
declare class AzureClientSecretCredential {
  protected tenantId: string;
  constructor(tenantId: string, clientId: string, clientSecret: string, options?: object);
  getToken(scopes: string | string[], options?: AzureGetTokenOptions): Promise<AzureAccessToken>;
}

declare class AzureChainedCredential {
  getToken(scopes: string | string[], options?: AzureGetTokenOptions): Promise<AzureAccessToken | null>;
}

test("the credentials of @azure/identity are credentials unchanged", () => {
  expectTypeOf<AzureClientSecretCredential>().toExtend<TokenCredential>();
  expectTypeOf<AzureChainedCredential>().toExtend<Credential>();
});

test("a function may return a string or a token that says when it ends, now or later", () => {
  expectTypeOf<() => string>().toExtend<TokenFunction>();
  expectTypeOf<() => Promise<string>>().toExtend<TokenFunction>();
  expectTypeOf<() => Promise<{ token: string; expiresOnTimestamp: number }>>().toExtend<TokenFunction>();
  expectTypeOf<() => number>().not.toExtend<TokenFunction>();
  expectTypeOf<() => Promise<string | undefined>>().not.toExtend<TokenFunction>();
});

test("a function is told scopes and whether a cached token will do", () => {
  expectTypeOf<TokenFunction>().parameter(0).toEqualTypeOf<{
    readonly scopes: readonly string[];
    readonly forceRefresh: boolean;
  }>();
});

test("a token alone is no credential: it would end one day", () => {
  expectTypeOf<string>().not.toExtend<Credential>();
  expectTypeOf<{ token: string }>().not.toExtend<Credential>();
});

test("a client secret needs tenant, application and secret", () => {
  expectTypeOf(clientSecret).returns.toExtend<Credential>();
  // @ts-expect-error the secret is missing
  clientSecret({ tenantId: "t", clientId: "c" });
  // @ts-expect-error a misspelt option
  clientSecret({ tenantId: "t", clientId: "c", clientSecret: "s", authority: "https://login.example" });
});
