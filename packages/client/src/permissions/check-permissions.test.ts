import { expect, test } from "vitest";
import { createDefenderClient } from "../create-client.ts";
import { checkPermissions } from "./check-permissions.ts";

function tokenOf(claims: object): string {
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${encoded({ alg: "none" })}.${encoded(claims)}.signature`;
}

const clientWith = (claims: object) => createDefenderClient({ credential: () => tokenOf(claims) });

test("roles that an application has are granted, and an operation that none of them allows is told with what would", async () => {
  const defender = clientWith({ aud: "a", roles: ["Ip.Read.All", "Machine.Isolate", 7], name: "Zoë ✓" });
  expect(await checkPermissions(defender, "getIPStatistics", "isolateMachine", "getFileStatistics")).toEqual({
    ok: false,
    granted: ["Ip.Read.All", "Machine.Isolate"],
    missing: [{ operationId: "getFileStatistics", needsOneOf: ["File.Read.All"] }],
  });
  expect(await checkPermissions(defender, "getIPStatistics", "isolateMachine")).toMatchObject({
    ok: true,
    missing: [],
  });
});

test("a user's token is judged by what is delegated", async () => {
  const defender = clientWith({ aud: "a", scp: "Machine.Isolate Ip.Read.All", roles: ["Machine.Scan"] });
  expect(await checkPermissions(defender, "isolateMachine", "runAntiVirusScan")).toEqual({
    ok: false,
    granted: ["Machine.Isolate", "Ip.Read.All"],
    missing: [{ operationId: "runAntiVirusScan", needsOneOf: ["Machine.Scan"] }],
  });
});

test("a token without any role lacks everything", async () => {
  const { ok, granted } = await checkPermissions(clientWith({ aud: "a" }), "isolateMachine");
  expect([ok, granted]).toEqual([false, []]);
});

test.each([["opaque"], ["a.%%%.c"], ["a.bnVsbA.c"]])(
  "the token %s cannot be looked into, and does not stand in the error",
  async (token) => {
    const error = await checkPermissions(createDefenderClient({ credential: () => token }), "isolateMachine").catch(
      (e: unknown) => e,
    );
    expect(error).toMatchObject({ kind: "argument", argument: "credential" });
    expect(String(error)).not.toContain(token);
  },
);

test("a client without a credential has no permissions to look at", async () => {
  await expect(checkPermissions(createDefenderClient({ credential: null }), "isolateMachine")).rejects.toMatchObject({
    argument: "credential",
  });
});

test("a credential that fails is told as it is of a call", async () => {
  const defender = createDefenderClient({ credential: () => Promise.reject(new Error("SECRET-SENTINEL")) });
  const error = await checkPermissions(defender, "isolateMachine").catch((e: unknown) => e);
  expect(error).toMatchObject({ kind: "credential" });
  expect(String(error)).not.toContain("SENTINEL");
});

test("a name that is neither journey nor operation is refused, and so is what is no client", async () => {
  // @ts-expect-error: JavaScript may pass anything.
  await expect(checkPermissions(clientWith({ aud: "a" }), "isolate")).rejects.toMatchObject({
    kind: "argument",
    argument: "wanted",
  });
  await expect(checkPermissions({ ...clientWith({ aud: "a" }) }, "isolateMachine")).rejects.toMatchObject({
    kind: "argument",
    argument: "defender",
  });
});
