import type { Collection } from "../src/collections/collection.ts";
import { createClient, createDefenderClient } from "../src/create-client.ts";
import { clientSecret } from "../src/credentials/client-secret.ts";
import { isDefenderError } from "../src/errors/any-error.ts";
import type { CallOptions } from "../src/options/call-options.ts";
import type { ClientOptions } from "../src/options/client-options.ts";
import { someOperations } from "./some-operations.ts";
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

function setUpService(options: SetUpOptions) {
  const { answers, signIn, travel, deaf, onHead, runtime = createVirtualRuntime(), ...clientOptions } = options;
  const given = { answers, signIn, travel, deaf, onHead };
  const service = createStubService(
    runtime,
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  );
  const client = { credential: someCredential(), fetch: service.fetch, ...clientOptions, runtime };
  return { client, service, runtime };
}

/** Any operation, as a program in JavaScript calls it. */
type Method = (args?: object, options?: CallOptions) => Collection<unknown, unknown>;

/** A client of operations of every shape, and one call of one of them with what becomes of it. */
export function setUpOperations(options: SetUpOptions = {}) {
  const { client, service, runtime } = setUpService(options);
  // Each operation of the table is a method, those without pages mere promises.
  const defender = createClient(someOperations, client) as unknown as Readonly<
    Record<keyof typeof someOperations, Method>
  >;
  const outcome = (id: keyof typeof someOperations, args: object = {}, callOptions: CallOptions = {}) =>
    runtime.settle(
      defender[id](args, callOptions).then(
        (value) => ({ kind: "value", value }),
        (error: unknown) => (isDefenderError(error) ? error : { kind: `${error}` }),
      ),
    );
  return { defender, service, runtime, outcome };
}

/** A client of a stub service, in virtual time. */
export function setUp(options: SetUpOptions = {}) {
  const { client, service, runtime } = setUpService(options);
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
