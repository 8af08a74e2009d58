import { expect, test } from "vitest";
import { thrown } from "../../test/thrown.ts";
import { readSecureUrl, readUrl, withoutTrailingSlash } from "./secure-url.ts";

test.each([
  "https://api.security.microsoft.com",
  "https://gateway.example:8443/defender/",
  "http://localhost:4010",
  "http://api.localhost",
  "http://127.0.0.1:4010",
  "http://127.1",
  "http://[::1]:4010",
])("a token may be sent to %s", (address) => {
  expect(readSecureUrl(address, "baseUrl").origin).toBe(new URL(address).origin);
});

test.each([
  "http://api.security.microsoft.com",
  "http://128.0.0.1",
  "http://localhost.example",
  "http://127.0.0.1.example",
  "http://10.0.0.1",
  "http://[::2]",
])("a token may not be sent to %s", (address) => {
  expect(thrown(() => readSecureUrl(address, "baseUrl"))).toMatchObject({
    kind: "argument",
    argument: "baseUrl",
    message:
      "`baseUrl` must begin with https://, because a token or secret is sent to it, but begins with http://. Plain http is only for addresses of this machine, such as http://127.0.0.1:4010.",
  });
});

test("anything may be sent over http where no token is", () => {
  expect(readUrl("http://api.example/v1", "baseUrl").href).toBe("http://api.example/v1");
});

test.each([
  "",
  "api.security.microsoft.com",
  "/api",
  "ftp://api.example",
  "file:///SENTINEL",
  "https://api.example?SENTINEL",
  "https://api.example#SENTINEL",
  "https://SENTINEL@api.example",
  "https://:SENTINEL@api.example",
])("%j is no base for addresses", (address) => {
  const error = thrown(() => readUrl(address, "authorityHost"));
  expect(error).toMatchObject({
    kind: "argument",
    argument: "authorityHost",
    message:
      "`authorityHost` must be an http or https address without user name, query or fragment, such as https://api.security.microsoft.com.",
  });
});

test.each([
  ["https://api.example", "https://api.example"],
  ["https://api.example/", "https://api.example"],
  ["https://API.example:443/Defender//", "https://api.example/Defender"],
])("paths are appended to %s as to %s", (address, base) => {
  expect(withoutTrailingSlash(new URL(address))).toBe(base);
});
