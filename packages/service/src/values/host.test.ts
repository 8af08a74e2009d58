import fc from "fast-check";
import { expect, test } from "vitest";
import { hostOf, urlsOf } from "./host.ts";

test.each([
  ["www.example.com", "www.example.com"],
  ["https://www.example.com/a?b#c", "www.example.com"],
  ["http://Example.COM:8080", "Example.COM"],
  ["ftp://example.com", "example.com"],
  ["example.com/a", "example.com"],
  ["https://10.0.0.1/", "10.0.0.1"],
  ["https://[::1]/", undefined],
  ["https://user@example.com/", undefined],
  ["no host", undefined],
  ["", undefined],
])("the host of %j is %j", (url, host) => {
  expect(hostOf(url)).toBe(host);
});

test("a URL is found by a host exactly where it is its host", () => {
  const host = fc.constantFrom("a.b", "b", "a.b.c", "xa.b");
  const url = fc
    .tuple(
      fc.constantFrom("", "http://", "https://", "ftp://", "file://"),
      host,
      fc.constantFrom("", "/", ":1", "?", "#", "/a.b", ".c", "@b"),
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(url, host, (url, host) => {
      const { whole, beginnings } = urlsOf(host);
      const found = whole.includes(url) || beginnings.some((beginning) => url.startsWith(beginning));
      expect(found).toBe(hostOf(url) === host);
    }),
  );
});
