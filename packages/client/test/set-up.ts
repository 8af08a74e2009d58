import { createDefenderClient } from "../src/create-client.ts";
import { clientSecret } from "../src/credentials/client-secret.ts";
import type { ClientOptions } from "../src/options/client-options.ts";
import { createStubService, type StubServiceOptions } from "./stub-service.ts";
import { createVirtualRuntime, type VirtualRuntime } from "./virtual-runtime.ts";

export const secretSentinel = "SECRET-SENTINEL";

/** The credential of an application, another one each time. */
export function someCredential() {
  return clientSecret({ tenantId: "contoso.example", clientId: crypto.randomUUID(), clientSecret: secretSentinel });
}

export interface SetUpOptions extends Partial<ClientOptions>, StubServiceOptions {
  readonly runtime?: VirtualRuntime;
}

/** A client of a stub service, in virtual time. */
export function setUp(options: SetUpOptions = {}) {
  const { answers, signIn, travel, deaf, onHead, runtime = createVirtualRuntime(), ...clientOptions } = options;
  const given = { answers, signIn, travel, deaf, onHead };
  const service = createStubService(
    runtime,
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  );
  const client = { credential: someCredential(), fetch: service.fetch, ...clientOptions, runtime };
  const defender = createDefenderClient(client);
  /** One call, and what becomes of it. */
  const call = (callOptions = {}) => runtime.settle(defender.getIPStatistics({ ip: "8.8.8.8" }, callOptions));
  /** The same, for a call that is expected to fail. */
  const failure = (callOptions = {}): Promise<unknown> => {
    const failing = defender.getIPStatistics({ ip: "8.8.8.8" }, callOptions).then(
      () => new Error("The call did not fail."),
      (error: unknown) => error,
    );
    return runtime.settle(failing);
  };
  return { client, defender, service, runtime, call, failure };
}
