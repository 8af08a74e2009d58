import { expect, test } from "vitest";
import type { Caller } from "./authentication.ts";
import { authorize } from "./authorization.ts";

const permissions = { application: ["Ip.Read.All"], delegated: ["Ip.Read.All"], role: "View Data" };
const caller: Caller = {
  tenantId: "t",
  applicationId: "a",
  audiences: ["https://api.securitycenter.microsoft.com"],
  roles: [],
  scopes: [],
};

test.each([
  [{ roles: ["Ip.Read.All"] }],
  [{ scopes: ["Ip.Read.All"] }],
  [{ roles: ["Ip.Read.All"], audiences: ["https://api.securitycenter.microsoft.com/"] }],
])("a caller with %j may call", (claims) => {
  expect(() => authorize({ ...caller, ...claims }, permissions)).not.toThrow();
});

test.each([
  [{}, "Missing application roles. API required roles: Ip.Read.All"],
  [{ roles: ["Machine.Read.All"] }, "Missing application roles. API required roles: Ip.Read.All"],
  [{ scopes: ["Machine.Read"] }, "Missing delegated permissions. API required permissions: Ip.Read.All"],
  [
    { roles: ["Ip.Read.All"], audiences: ["https://api.security.microsoft.com"] },
    "The token was issued for another audience. Expected audience: https://api.securitycenter.microsoft.com",
  ],
])("a caller with %j is told 403 and what is missing", (claims, message) => {
  expect(() => authorize({ ...caller, ...claims }, permissions)).toThrow(
    expect.objectContaining({ status: 403, code: "Forbidden", message }),
  );
});
