import { expectTypeOf, test } from "vitest";
import {
  type ProviderStateDefinition,
  type ProviderStateHandler,
  type ProviderStateHandlers,
  type ProviderStateName,
  type ProviderStateParams,
  type providerStates,
  type Verification,
  type VerifyProviderOptions,
  verifyProvider,
} from "./index.ts";

declare const complete: ProviderStateHandlers;

test("a handler gets the parameters of its state, typed by the contract", () => {
  type Params = Parameters<ProviderStateHandlers["contacted"]>[0];
  expectTypeOf<Params["organizationPrevalence"]>().toEqualTypeOf<number>();
  expectTypeOf<Params["key"]>().toEqualTypeOf<string>();
  expectTypeOf<Params["kind"]>().toEqualTypeOf<"address" | "domain" | "file">();
  expectTypeOf<Parameters<ProviderStateHandlers["quotaUsedUp"]>[1]>().toEqualTypeOf<"setup" | "teardown">();
});

test("a caller's state must hand back its token, others what they like", () => {
  expectTypeOf<() => { token: string }>().toExtend<ProviderStateHandler<"callerAuthorized">>();
  expectTypeOf<() => Promise<{ token: string }>>().toExtend<ProviderStateHandler<"callerAuthorized">>();
  expectTypeOf<() => Promise<void>>().toExtend<ProviderStateHandler<"notContacted">>();
  expectTypeOf<() => number>().toExtend<ProviderStateHandler<"notContacted">>();
  expectTypeOf<() => undefined>().not.toExtend<ProviderStateHandler<"callerAuthorized">>();
  expectTypeOf<() => { jwt: string }>().not.toExtend<ProviderStateHandler<"callerAuthorized">>();
});

test("the published states have the parameters that the handlers get, and tell what they hand back", () => {
  type Published<Name extends ProviderStateName> = keyof (typeof providerStates)[Name]["params"];
  expectTypeOf<{ [Name in ProviderStateName]: Published<Name> }>().toEqualTypeOf<{
    [Name in ProviderStateName]: keyof ProviderStateParams[Name];
  }>();
  expectTypeOf<(typeof providerStates)[ProviderStateName]>().toExtend<ProviderStateDefinition>();
  expectTypeOf<(typeof providerStates)["callerAuthorized"]["provides"][number]>().toEqualTypeOf<"token">();
});

test("a set of handlers lacks none and has no other", () => {
  expectTypeOf<keyof ProviderStateHandlers>().toEqualTypeOf<ProviderStateName>();
  expectTypeOf<keyof typeof providerStates>().toEqualTypeOf<ProviderStateName>();
  const { contacted: _, ...incomplete } = complete;
  // @ts-expect-error a state without a handler
  const handlers: ProviderStateHandlers = incomplete;
  expectTypeOf(handlers).not.toBeAny();
  // @ts-expect-error no such state
  expectTypeOf(complete.contactForgotten).not.toBeAny();
});

test("a verification takes addresses as text or URL, and some of the handlers", () => {
  expectTypeOf(verifyProvider).toBeCallableWith({ providerUrl: "http://127.0.0.1:1", stateHandlers: {} });
  expectTypeOf(verifyProvider).toBeCallableWith({
    providerUrl: "http://127.0.0.1:1",
    broker: { url: new URL("http://127.0.0.1:2"), token: "t" },
    providerVersion: "1",
  });
  expectTypeOf<{ statesUrl: URL }>().not.toExtend<VerifyProviderOptions>();
  expectTypeOf<Awaited<ReturnType<typeof verifyProvider>>>().toEqualTypeOf<Verification>();
  expectTypeOf<Verification["interactions"][number]["outcome"]>().toEqualTypeOf<
    "verified" | "failed" | "notVerified"
  >();
});
