import type { AnyDefenderError, QuotaWindow } from "@defender-endpoint/client";
import { callScenario, exampleToken } from "@defender-endpoint/contracts/client-call";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { type RequestLine, sentText } from "../requests/request-line.ts";
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

/** Calls the operation of a scenario through the client, once, and lets the scenario's mock answer. */
export async function callThroughClient({ mock }: Pick<Subject, "mock">, scenario: Scenario): Promise<ClientCall> {
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
  async function send(request: Request): Promise<Response> {
    const { method, url, headers } = request;
    const { origin, pathname, search } = new URL(url);
    const body = await sentText(request);
    const line = { method, target: pathname + search, ...(body === "" ? {} : { body }) };
    sent.push(line);
    origins.push(origin);
    authorizations.push(headers.get("authorization"));
    return (await mock(line, scenario)) ?? Response.error();
  }
  const { defender, ...outcome } = await callScenario(scenario, { credential, send });
  const windows = defender.quota.snapshot()[scenario.operationId]?.windows ?? [];
  return {
    ...{ scopes, sent, origins, authorizations },
    windows: windows.map(({ limit, perMs }) => ({ limit, perMs })),
    ...outcome,
  };
}
