import { expect, test } from "vitest";
import { networkCode, trustAdvice } from "./network-code.ts";

const coded = (code: unknown) => Object.assign(new Error("no"), { code });

test("the code is found in the error, in its causes, and in the first of several", () => {
  expect(networkCode(coded("ECONNRESET"))).toBe("ECONNRESET");
  expect(networkCode(new TypeError("fetch failed", { cause: new Error("", { cause: coded("UND_ERR_SOCKET") }) }))).toBe(
    "UND_ERR_SOCKET",
  );
  const perAddress = new AggregateError([coded("ECONNREFUSED"), coded("ENETUNREACH")]);
  expect(networkCode(new TypeError("fetch failed", { cause: perAddress }))).toBe("ECONNREFUSED");
});

test("what does not look like a code is not taken, since it might quote a request", () => {
  expect(networkCode(coded("https://api.security.microsoft.com"))).toBeUndefined();
  expect(networkCode(coded("lowercase"))).toBeUndefined();
  expect(networkCode(coded(20))).toBeUndefined();
  expect(networkCode("ECONNRESET")).toBeUndefined();
  expect(networkCode(null)).toBeUndefined();
});

test("errors that are each other's cause have no end, but the search has", () => {
  const first = new Error("first");
  first.cause = new Error("second", { cause: first });
  expect(networkCode(first)).toBeUndefined();
});

test("the code of a certificate that is not trusted comes with the way to trust it, and no other code does", () => {
  expect(trustAdvice("SELF_SIGNED_CERT_IN_CHAIN")).toContain("NODE_EXTRA_CA_CERTS");
  expect(trustAdvice("UNABLE_TO_VERIFY_LEAF_SIGNATURE")).toContain("NODE_EXTRA_CA_CERTS");
  expect([trustAdvice("ECONNRESET"), trustAdvice()]).toEqual(["", ""]);
});
