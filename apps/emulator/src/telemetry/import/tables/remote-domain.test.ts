import { expect, test } from "vitest";
import { remoteDomain } from "./remote-domain.ts";

test.each([
  ["https://WWW.Example.com/a/b?c=d#e", "www.example.com"],
  ["http://example.com:8080", "example.com"],
  ["example.com", "example.com"],
  ["example.com.", "example.com"],
  ["example.com:443", "example.com"],
  ["example.com/path@other.example", "example.com"],
  ["https://user:password@example.com/", "example.com"],
  ["ldap://server_1", "server_1"],
  [" example.com ", "example.com"],
  [`https://example.com/${"a".repeat(5000)}`, "example.com"],
])("%s names the domain %s", (url, domain) => {
  expect(remoteDomain(url)).toBe(domain);
});

test.each([
  null,
  undefined,
  5,
  "",
  "-a b-",
  "10.0.0.1",
  "https://10.0.0.1:443/a",
  "http://[2001:db8::1]/",
  "2001:db8::1",
  "https://",
  "example..com",
  "exämple.com",
  "a".repeat(64),
  "a.".repeat(130),
])("%j names no domain that could be asked for", (url) => {
  expect(remoteDomain(url)).toBeUndefined();
});
