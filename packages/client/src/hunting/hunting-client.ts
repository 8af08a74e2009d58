import { clouds, type Operation, operationTable } from "@defender-endpoint/types";
import { createClient } from "../create-client.ts";
import type { DefenderClient } from "../defender-client.ts";
import type { CallOptions } from "../options/call-options.ts";
import { settingsOf } from "../options/client-settings.ts";
import type { Settings } from "../options/settings.ts";
import { getOrCreate } from "../runtime/get-or-create.ts";
import { graphAddress, runHuntingQuery } from "./graph.ts";
import type { GraphOptions, HuntOptions } from "./hunt-options.ts";

/** Bytes: 124 MB, the larger of the two figures that the documentation has had for an answer. */
const largestAnswer = 124 * 2 ** 20;

/** One of the two services that run hunting queries, asked with the settings of the client that a journey was given. */
export interface HuntingClient {
  readonly operation: Operation;
  readonly maxAnswerSize: number;
  /** Resolves with the text of the answer: numbers that a double cannot hold are lost once it is parsed. */
  ask(args: object, options: CallOptions): Promise<unknown>;
  /** On the wall clock: until when the service has said that processors are not to be had. */
  busyUntil: number;
}

const clientsOf = new WeakMap<DefenderClient, Map<string, HuntingClient>>();

/** Tokens and quotas are shared with the client itself, as with any other of the same credential. */
export function huntingClient(defender: DefenderClient, { graph = false }: HuntOptions): HuntingClient {
  const settings = settingsOf(defender);
  const { baseUrl, scope } = settings;
  const address = graph ? graphAddress(settings, graph === true ? {} : graph) : { baseUrl, audience: scope };
  const clients = getOrCreate(clientsOf, defender, () => new Map<string, HuntingClient>());
  return getOrCreate(clients, JSON.stringify([Boolean(graph), address]), () => {
    const operation: Operation = graph
      ? runHuntingQuery
      : { ...operationTable.runAdvancedQuery, answers: { 200: "text" } };
    return newClient(operation, settings, address);
  });
}

function newClient(operation: Operation, settings: Settings, address: Required<GraphOptions>): HuntingClient {
  const { credential, retry, timeout, deadline, logger, hooks, runtime } = settings;
  const { authorityHost, quota, fetch, maxWait, userAgent } = settings;
  const maxAnswerSize = Math.max(settings.maxAnswerSize, largestAnswer);
  const client = createClient(
    { [operation.operationId]: operation },
    {
      ...{ credential, retry, timeout, deadline, logger, hooks, runtime, maxAnswerSize, ...address },
      // What differs between clouds, besides the address, is where they sign in.
      cloud: authorityHost === clouds.gccHigh.authorityHost ? "gccHigh" : "global",
      quota: quota ? withoutUndefined(quota) : false,
      // The client puts its own name before that of the program.
      ...withoutUndefined({ fetch, maxWait, userAgent: userAgent.split(" ").slice(1).join(" ") || undefined }),
    },
  );
  const method: unknown = Reflect.get(client, operation.operationId);
  if (typeof method !== "function") throw new TypeError("A client has a method for each operation of its table.");
  return { operation, maxAnswerSize, ask: async (args, options) => method(args, options), busyUntil: 0 };
}

function withoutUndefined<Members extends object>(
  members: Members,
): { [Name in keyof Members]?: Exclude<Members[Name], undefined> } {
  const defined = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(defined) as { [Name in keyof Members]?: Exclude<Members[Name], undefined> };
}
