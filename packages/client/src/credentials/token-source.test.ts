import { expect, test } from "vitest";
import { createVirtualRuntime } from "../../test/virtual-runtime.ts";
import type { Credential, GetTokenOptions } from "./credential.ts";
import { TokenRequestError } from "./credential-failure.ts";
import { createTokenSource } from "./token-source.ts";

const scope = "https://api.example/.default";
const options: GetTokenOptions = { authorityHost: "https://login.example", runtime: createVirtualRuntime() };
const source = (credential: Credential) => createTokenSource(credential, scope, options);

test("a credential is asked for the scope, and told what it may need", async () => {
  const asked: unknown[] = [];
  const token = { token: "A", expiresOnTimestamp: 5 };
  const ask = source({
    getToken: async (...question) => {
      asked.push(question);
      return token;
    },
  });
  expect(await ask(true)).toBe(token);
  expect(asked).toEqual([[[scope], options]]);
});

test("a credential's own `this` is kept", async () => {
  class Kept {
    readonly kept = "A";
    async getToken() {
      return { token: this.kept, expiresOnTimestamp: 5 };
    }
  }
  expect(await source(new Kept())(false)).toEqual({ token: "A", expiresOnTimestamp: 5 });
});

test("a function is told the scope, and whether a token out of a cache will do", async () => {
  const asked: unknown[] = [];
  const ask = source((question) => {
    asked.push(question);
    return "A";
  });
  await ask(false);
  await ask(true);
  expect(asked).toEqual([
    { scopes: [scope], forceRefresh: false },
    { scopes: [scope], forceRefresh: true },
  ]);
});

test("of a plain string nothing is known but itself", async () => {
  expect(await source(() => "A")(false)).toEqual({ token: "A", expiresOnTimestamp: 0 });
  expect(await source(async () => "A")(false)).toEqual({ token: "A", expiresOnTimestamp: 0 });
});

test("a function may say how long its token lasts", async () => {
  const token = { token: "A", expiresOnTimestamp: 5, refreshAfterTimestamp: 3 };
  expect(await source(() => token)(false)).toBe(token);
});

test.each([
  ["null", null],
  ["undefined", undefined],
  ["an empty string", ""],
  ["a blank string", "  "],
  ["an object without a token", {}],
  ["an empty token", { token: "", expiresOnTimestamp: 5 }],
  ["a number", 7],
  ["a string that no header can hold", "A\nB"],
  ["a token with a line break before it", "\nA"],
  ["a token with a line break behind it", "A\n"],
  ["a token of Windows' files", "A\r\n"],
  ["a token between blanks", " A\t"],
  ["an object whose token has a line break", { token: "A\n", expiresOnTimestamp: 5 }],
  ["a string with a letter that no header can hold", "Ā"],
])("%s is no token", async (_, given) => {
  const careless = { getToken: () => Promise.resolve(given) } as Credential;
  await expect(source(careless)(false)).rejects.toEqual(
    new TokenRequestError(
      "the credential gave none that can be sent. Expected a string without spaces or line breaks, or an object with `token` and `expiresOnTimestamp`.",
      {},
    ),
  );
});

test("what a credential throws comes through, be it thrown or rejected", async () => {
  const thrown = new Error("no");
  const throwing = () => {
    throw thrown;
  };
  await expect(source(throwing)(false)).rejects.toBe(thrown);
  await expect(source(() => Promise.reject(thrown))(false)).rejects.toBe(thrown);
});
