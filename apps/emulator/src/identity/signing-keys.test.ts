import { expect, test } from "vitest";
import { createAuthentication } from "./authentication.ts";
import { createSigningKeys } from "./signing-keys.ts";
import { createTokenIssuer } from "./token-issuer.ts";

const now = Date.UTC(2026, 0, 2, 3, 4, 5);
const request = {
  origin: "http://127.0.0.1:4010",
  tenant: "demo",
  applicationId: "emulator",
  audience: "https://api.securitycenter.microsoft.com",
  roles: [],
};

test("keys can be replaced: former ones are good for as long as their tokens last", async () => {
  let at = now;
  const rotating = createSigningKeys(3_629_000, () => at);
  const issueNow = createTokenIssuer(rotating, () => at);
  const authenticate = createAuthentication(rotating, () => at);
  const former = `Bearer ${await issueNow(request)}`;
  const { kid } = await rotating.rotate();
  expect((await rotating.all()).map((key) => key.kid === kid)).toEqual([true, false]);
  const latter = `Bearer ${await issueNow(request)}`;
  expect(latter.split(".")[0]).not.toBe(former.split(".")[0]);
  for (const header of [former, latter]) {
    await expect(authenticate(header)).resolves.toMatchObject({ applicationId: "emulator" });
  }
  at += 3_629_000;
  expect(await rotating.all()).toHaveLength(1);
});
