import {
  type AnyDefenderError,
  createDefenderClient,
  isDefenderError,
  type QuotaWindow,
} from "@defender-endpoint/client";
import { providerStates, type Scenario } from "@defender-endpoint/types/scenarios";
import type { RequestLine } from "./request-line.ts";
import type { Subject } from "./subject.ts";

/** What the client did with one scenario: what it asked for and sent, one entry for each time, and what its caller got. */
export interface ClientCall {
  readonly scopes: readonly (readonly string[])[];
  readonly sent: readonly RequestLine[];
  readonly origins: readonly string[];
  readonly authorizations: readonly (string | null)[];
  /** The windows of the quota that the call counted against. */
  readonly windows: readonly QuotaWindow[];
  readonly value?: unknown;
  readonly error?: AnyDefenderError;
}

export const exampleToken = "example-token";

/** Calls the operation of a scenario through the client, once, and lets the scenario's mock answer. */
export async function callThroughClient({ mock }: Pick<Subject, "mock">, scenario: Scenario): Promise<ClientCall> {
  const { operationId, request } = scenario;
  const scopes: string[][] = [];
  const sent: RequestLine[] = [];
  const origins: string[] = [];
  const authorizations: (string | null)[] = [];
  const credential = {
    async getToken(asked: string[]) {
      scopes.push(asked);
      return { token: exampleToken, expiresOnTimestamp: Date.now() + 3_600_000 };
    },
  };
  const defender = createDefenderClient({
    credential: hasCaller(scenario) ? credential : null,
    retry: false,
    async fetch(input, init) {
      const request = new Request(input, init);
      const { method, url, headers } = request;
      const { origin, pathname, search } = new URL(url);
      const body = await request.text();
      const line = { method, target: pathname + search, ...(body === "" ? {} : { body }) };
      sent.push(line);
      origins.push(origin);
      authorizations.push(headers.get("authorization"));
      return (await mock(line, scenario)) ?? Response.error();
    },
  });
  // The catalogue pairs each operation with its arguments, or with wrong ones where the service is to refuse them.
  const method: unknown = Reflect.get(defender, operationId);
  if (typeof method !== "function")
    throw new Error(`The client has no method ${operationId}. Run \`npm run generate\`.`);
  const outcome = await Promise.resolve(Reflect.apply(method, defender, [request.arguments])).then(
    (value: unknown) => ({ value }),
    (error: unknown) => {
      if (isDefenderError(error)) return { error };
      throw error;
    },
  );
  const windows = defender.quota.snapshot()[operationId]?.windows ?? [];
  return {
    ...{ scopes, sent, origins, authorizations },
    windows: windows.map(({ limit, perMs }) => ({ limit, perMs })),
    ...outcome,
  };
}

/** Whether one of the states hands out the token of the caller. Without one the request is anonymous. */
export function hasCaller({ states }: Pick<Scenario, "states">): boolean {
  const definitions: Readonly<Record<string, { readonly provides: readonly string[] }>> = providerStates;
  return states.some(({ name }) => definitions[name]?.provides.includes("token"));
}
