import {
  answerDownload,
  answerOperation,
  createMemoryStore,
  downloadPath,
  entityShapes,
  filesUrl,
  givenWith,
  type HandlerContext,
  refusalAnswer,
  refusals,
  type Store,
  ticksOfMilliseconds,
} from "@defender-endpoint/service";
import { type OperationId, operationTable } from "@defender-endpoint/types";
import { operationFinder } from "@defender-endpoint/types/operation-path";
import { readBody, validateRequest } from "@defender-endpoint/types/validators";
import { createDefenderClient } from "../src/create-client.ts";
import type { ClientOptions } from "../src/options/client-options.ts";
import { createStrictQuota, type StrictQuota } from "./strict-quota.ts";
import { createVirtualRuntime, type VirtualRuntime } from "./virtual-runtime.ts";

/**
 * What goes wrong with a call: its request or its answer is lost, the service has failed before or after it did what it was asked, or it
 * answers something else, without doing anything.
 */
export type WorldFault =
  | "request lost"
  | "answer lost"
  | "failed before"
  | "failed after"
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };

/** A call as the service saw it. */
export interface WorldCall {
  /** Undefined for the download of a file. */
  readonly operationId: OperationId | undefined;
  readonly given: Readonly<Record<string, unknown>>;
  /** Milliseconds on the monotonic clock. */
  readonly at: number;
  readonly authorization: string | null;
  status: number;
}

export interface WorldServiceOptions {
  readonly runtime?: VirtualRuntime;
  /** Milliseconds that a request, and then its answer, are on their way. */
  readonly latency?: () => number;
  /** Is asked when a request has arrived. Default: nothing goes wrong. */
  readonly fault?: (call: WorldCall, index: number) => WorldFault | undefined;
  /** Whether calls beyond the documented quotas, in sliding windows, are refused. Default: true. */
  readonly quotas?: boolean;
  /** The client's options, besides what makes it call this service. */
  readonly client?: Partial<ClientOptions>;
}

export interface WorldService {
  readonly runtime: VirtualRuntime;
  readonly store: Store;
  /** Those that arrived, also those that were refused or failed. */
  readonly calls: readonly WorldCall[];
  /** How many calls of these operations arrived. */
  callsOf(...operationIds: OperationId[]): number;
  /** Does what an operation does, behind the client's back: no call, no quota. */
  does(operationId: OperationId, given: Readonly<Record<string, unknown>>): Promise<unknown>;
  readonly fetch: typeof globalThis.fetch;
  /** A client of it. Another one stands for the program after it was started again. */
  newClient(): ReturnType<typeof createDefenderClient>;
}

const baseUrl = "https://api.security.microsoft.com/api";

/** The service with all that it remembers, in virtual time: strict about quotas, slow, and as unreliable as a test wants it. */
export function createWorldService(options: WorldServiceOptions = {}): WorldService {
  const { runtime = createVirtualRuntime(), latency = () => 0, fault = () => undefined, quotas = true } = options;
  const store = createMemoryStore(entityShapes);
  const calls: WorldCall[] = [];
  const counts = new Map<OperationId, StrictQuota>();
  let ids = 0;

  const context = (): HandlerContext => ({
    store,
    now: ticksOfMilliseconds(runtime.now()),
    caller: "journey",
    // Ids of decimal digits are made of the first of it.
    newId: () => `${(ids++).toString(16).padStart(8, "0")}-0000-4000-8000-000000000000`,
    baseUrl,
  });

  function exceeds(operationId: OperationId): boolean {
    const { rateLimits } = operationTable[operationId];
    const windows = rateLimits.map(({ calls: limit, perSeconds }) => ({
      limit,
      perMs: perSeconds * 1000,
      kind: "sliding" as const,
      phase: 0,
    }));
    const quota = counts.get(operationId) ?? createStrictQuota(windows);
    counts.set(operationId, quota);
    return quota.exceeds(runtime.elapsed());
  }

  async function pass(signal: AbortSignal | null | undefined): Promise<void> {
    const ms = latency();
    await new Promise<void>((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      if (ms === 0) return resolve();
      const stop = () => {
        cancel();
        reject(signal?.reason);
      };
      const cancel = runtime.after(ms, () => {
        signal?.removeEventListener("abort", stop);
        resolve();
      });
      signal?.addEventListener("abort", stop, { once: true });
    });
  }

  async function answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const at = runtime.elapsed();
    const authorization = request.headers.get("authorization");
    if (url.origin === filesUrl && url.pathname.startsWith(downloadPath)) {
      return settle({ operationId: undefined, given: {}, at, authorization, status: 0 }, async () => {
        const { status, headers, body } = await answerDownload(url.pathname, url.searchParams, context());
        return new Response(body, { status, headers });
      });
    }
    const found = operationFinder.find(request.method, url.pathname);
    if (!found) throw new Error(`No operation has ${request.method} ${url.pathname}.`);
    const { operationId } = found;
    const path = Object.fromEntries(
      Object.entries(found.values).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
    const contentType = request.headers.get("content-type") ?? undefined;
    const bytes = new Uint8Array(await request.arrayBuffer());
    const body = await readBody(operationTable[operationId], { bytes, contentType });
    const validation = validateRequest(operationId, { path, query: url.searchParams, body });
    const given = validation.ok ? givenWith(validation.arguments, url.searchParams) : {};
    return settle({ operationId, given, at, authorization, status: 0 }, async () => {
      try {
        if (!validation.ok) throw refusals.invalidParameter(validation.code, validation.message);
        const { status, body } = await answerOperation(operationId, given, context());
        return body === undefined ? new Response(null, { status }) : Response.json(body, { status });
      } catch (error) {
        const refusal = refusalAnswer(error, "00000000-0000-4000-8000-000000000000");
        if (refusal === undefined) throw error;
        return Response.json(refusal.body, refusal);
      }
    });
  }

  async function settle(call: WorldCall, perform: () => Promise<Response>): Promise<Response> {
    const index = calls.push(call) - 1;
    const answered = await outcome(call, index, perform);
    call.status = answered.status;
    return answered;
  }

  async function outcome(call: WorldCall, index: number, perform: () => Promise<Response>): Promise<Response> {
    if (quotas && call.operationId && exceeds(call.operationId))
      return new Response(null, { status: 429, headers: { "retry-after": "60" } });
    const wrong = fault(call, index);
    if (wrong === "request lost") throw lost();
    if (wrong === "failed before") return new Response(null, { status: 503 });
    if (typeof wrong === "object") {
      const { status, body, headers = {} } = wrong;
      return body === undefined ? new Response(null, { status, headers }) : Response.json(body, { status, headers });
    }
    const done = await perform();
    if (wrong === "answer lost") throw lost();
    return wrong === "failed after" ? new Response(null, { status: 500 }) : done;
  }

  async function fetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init);
    // Once it is sent, the service sees it, whatever the caller does meanwhile.
    await pass(undefined);
    const answered = await answer(request);
    await pass(request.signal);
    return answered;
  }

  return {
    runtime,
    store,
    calls,
    callsOf: (...operationIds) =>
      calls.filter(({ operationId }) => operationId && operationIds.includes(operationId)).length,
    async does(operationId, given) {
      return (await answerOperation(operationId, given, context())).body;
    },
    fetch,
    newClient: () => createDefenderClient({ credential: () => "TOKEN-SENTINEL", ...options.client, fetch, runtime }),
  };
}

function lost(): TypeError {
  return new TypeError("fetch failed", { cause: Object.assign(new Error(), { code: "ECONNRESET" }) });
}
