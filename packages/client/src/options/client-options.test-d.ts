import { expectTypeOf, test } from "vitest";
import { type ClientOptions, type CloudName, createDefenderClient, type DefenderClient, type Hooks } from "../index.ts";

const credential = async () => "token";

test("a credential is all that has to be said, be it null", () => {
  expectTypeOf(createDefenderClient).parameter(0).toEqualTypeOf<ClientOptions>();
  expectTypeOf(createDefenderClient).returns.toEqualTypeOf<DefenderClient>();
  expectTypeOf<{ credential: null }>().toExtend<ClientOptions>();
  expectTypeOf<object>().not.toExtend<ClientOptions>();
});

test("misspelt options do not compile", () => {
  // @ts-expect-error retires
  void (() => createDefenderClient({ credential, retires: 5 }));
  // @ts-expect-error limits
  void (() => createDefenderClient({ credential, retry: { limits: 5 } }));
  // @ts-expect-error perSeconds
  void (() => createDefenderClient({ credential, quota: { windows: [{ limit: 1, perSeconds: 1 }] } }));
  // @ts-expect-error onAttempts
  void (() => createDefenderClient({ credential, hooks: { onAttempts: () => {} } }));
});

test("a cloud is one of those that the contract lists", () => {
  expectTypeOf<"global" | "eu" | "gccHigh">().toExtend<CloudName>();
  // @ts-expect-error no such cloud
  void (() => createDefenderClient({ credential, cloud: "mars" }));
});

test("quota and retry may be switched off, and not on", () => {
  expectTypeOf<{ maxPause: number }>().toExtend<NonNullable<ClientOptions["quota"]>>();
  expectTypeOf<false>().toExtend<NonNullable<ClientOptions["quota"]>>();
  expectTypeOf<false>().toExtend<NonNullable<ClientOptions["retry"]>>();
  expectTypeOf<true>().not.toExtend<NonNullable<ClientOptions["quota"]>>();
});

test("the console is a logger, and the global fetch a fetch", () => {
  expectTypeOf(console).toExtend<NonNullable<ClientOptions["logger"]>>();
  expectTypeOf(globalThis.fetch).toExtend<NonNullable<ClientOptions["fetch"]>>();
});

test("hooks know what they are told", () => {
  const hooks: Hooks = {
    onAttempt: ({ status, kind }) => {
      expectTypeOf(status).toEqualTypeOf<number | undefined>();
      expectTypeOf(kind).toEqualTypeOf<string | undefined>();
    },
    onThrottle: ({ source, waitMs }) => {
      expectTypeOf(source).toEqualTypeOf<"client" | "service">();
      expectTypeOf(waitMs).toEqualTypeOf<number>();
    },
  };
  void hooks;
});
