import { type ClientOptions, clientSecret } from "@defender-endpoint/client";
import { expect, inject, onTestFinished } from "vitest";
import { type RunningTriage, serveTriage } from "../src/server/index.ts";

let tenants = 0;

/** The page's server on an emulator. Each is a tenant of its own, so that a used-up quota is nobody else's. */
export function triageOn(
  emulator: { readonly url: string },
  client: Pick<ClientOptions, "runtime" | "quota" | "fetch"> = {},
  options: { readonly links?: readonly { readonly name: string; readonly url: string }[] } = {},
): Promise<RunningTriage> {
  tenants += 1;
  return serveTriage({
    ...options,
    port: 0,
    quiet: true,
    pageFolder: inject("pageFolder"),
    baseUrl: emulator.url,
    client,
    credential: clientSecret({
      tenantId: `tenant-${tenants}`,
      clientId: "emulator",
      clientSecret: "emulator-secret",
      authorityHost: emulator.url,
    }),
  });
}

/** Puts the emulator into a state of the contract until the test has ended. */
export async function enterState(emulator: { readonly url: string }, state: string, params: object): Promise<void> {
  const post = (path: string, body: object) =>
    fetch(`${emulator.url}/_emulator${path}`, { method: "POST", body: JSON.stringify(body) });
  onTestFinished(async () => {
    await post("/reset", {});
  });
  const response = await post("/states", { state, params, action: "setup" });
  expect([response.status, state]).toEqual([200, state]);
}
