import { expect, test } from "vitest";
import { redact } from "./redact.ts";

test("a secret is taken out wherever it stands, the longer of two first", () => {
  const secrets = ["secret-token", "secret-token-of-another"];
  expect(redact("a secret-token-of-another, xsecret-tokenx", secrets, "(token)")).toBe("a (token), x(token)x");
});

test.each(["", "t", "ok", "broken"])("'%s' is no secret: what would be left of a text said nothing", (secret) => {
  expect(redact("the token broke, ok", [secret], "(token)")).toBe("the token broke, ok");
});

test("a text is cut where nobody reads on, after its secrets were taken out", () => {
  expect(redact("x".repeat(1_000), [], "(token)")).toHaveLength(1_000);
  const cut = redact(`${"x".repeat(995)}secret-token`, ["secret-token"], "(token)");
  expect(cut).toBe(`${"x".repeat(995)}(toke…`);
});
