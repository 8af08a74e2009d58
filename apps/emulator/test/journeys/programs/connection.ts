import { clientSecret, createDefenderClient, systemRuntime } from "@defender-endpoint/client";

const [url = "", ...others] = process.argv.slice(2);

/** What the program was told besides where the tenant is. */
export const args: readonly string[] = others;

const times = 100;

/** A client of the tenant, to which a hundred seconds are one, so that what waits between two looks is soon done. */
export const defender = createDefenderClient({
  baseUrl: url,
  credential: clientSecret({
    tenantId: "demo",
    clientId: "emulator",
    clientSecret: "emulator-secret",
    authorityHost: url,
  }),
  quota: false,
  // A real answer takes as long as it takes.
  timeout: 30_000 * times,
  runtime: {
    ...systemRuntime,
    elapsed: () => systemRuntime.elapsed() * times,
    after: (ms, callback) => systemRuntime.after(ms / times, callback),
  },
});
