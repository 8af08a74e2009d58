import type * as azure from "@azure/identity";
import type { Credential, TokenCredential } from "@defender-endpoint/client";
import { expectTypeOf, test } from "vitest";

type Package = typeof azure;
/** The instances of every class that the package exports under such a name. */
type Instances = {
  [Name in keyof Package as Name extends `${string}Credential` ? Name : never]: Package[Name] extends new (
    ...args: never
  ) => infer Instance
    ? Instance
    : never;
};

test("every credential class of @azure/identity is a credential", () => {
  expectTypeOf<Instances[keyof Instances]>().toExtend<Credential>();
  // Were the names not found, the union above would be empty and fit anything.
  expectTypeOf<
    | "ChainedTokenCredential"
    | "ClientAssertionCredential"
    | "ClientCertificateCredential"
    | "ClientSecretCredential"
    | "DefaultAzureCredential"
    | "ManagedIdentityCredential"
    | "WorkloadIdentityCredential"
  >().toExtend<keyof Instances>();
  expectTypeOf<Instances["ClientSecretCredential"]>().toEqualTypeOf<azure.ClientSecretCredential>();
});

test("its interface, which libraries ask for, is one as well", () => {
  expectTypeOf<azure.TokenCredential>().toExtend<Credential>();
  expectTypeOf<azure.TokenCredential>().toExtend<TokenCredential>();
});
