import { type Operation, operationTable } from "@defender-endpoint/types";
import { errorOfAnswer } from "./answers/error-of-answer.ts";
import { parseAnswer } from "./answers/parse-answer.ts";
import { readAnswer } from "./answers/read-answer.ts";
import { wrong } from "./checks/option-checks.ts";
import { createCollection } from "./collections/collection.ts";
import { findTokens } from "./credentials/token-registry.ts";
import type { DefenderClient, OperationMethods } from "./defender-client.ts";
import { inputError } from "./errors/input-error.ts";
import { loadedOnDemand } from "./errors/loaded-on-demand.ts";
import { isFiltered, withFilter } from "./filters/with-filter.ts";
import { createObserver } from "./observer.ts";
import type { CallOptions } from "./options/call-options.ts";
import { checkCallOptions } from "./options/call-options.ts";
import type { ClientOptions } from "./options/client-options.ts";
import { keepSettings } from "./options/client-settings.ts";
import { checkManyOptions } from "./options/many-options.ts";
import { readSettings } from "./options/settings.ts";
import { withAttemptReport } from "./pipeline/attempt.ts";
import { withAuthorization } from "./pipeline/authorize.ts";
import { withDeadline } from "./pipeline/deadline.ts";
import { withQuota } from "./pipeline/quota.ts";
import { withReauthentication } from "./pipeline/reauthenticate.ts";
import { withRetry } from "./pipeline/retry.ts";
import { send } from "./pipeline/send.ts";
import { withTimeout } from "./pipeline/timeout.ts";
import { findQuotas } from "./quota/quota-registry.ts";
import { longestPause, operationWindows } from "./quota/quota-windows.ts";
import { createLazyRaw } from "./raw/lazy-raw.ts";
import type { RawCore } from "./raw/raw-client.ts";
import { requestsOf } from "./requests/create-request.ts";
import { lazyGenerator } from "./runtime/lazy-generator.ts";
import type { Call, Fetch, Wrapper } from "./wire/call.ts";

/**
 * Makes a client for the Microsoft Defender for Endpoint API.
 * @throws {ArgumentError} when an option is unknown or wrong.
 * @example
 * ```ts
 * const defender = createDefenderClient({ credential: clientSecret({ tenantId, clientId, clientSecret }) });
 * const { organizationPrevalence } = await defender.getIPStatistics({ ip: "10.209.67.177", lookBackHours: 48 });
 * for await (const machine of defender.listMachines({ $filter: { healthStatus: "Active" } })) console.log(machine.computerDnsName);
 * ```
 */
export function createDefenderClient(options: ClientOptions): DefenderClient {
  return createClient(operationTable, options);
}

/** The client of a table of operations. Its methods are typed by the contract that the table comes from. */
export function createClient(table: Readonly<Record<string, Operation>>, options: ClientOptions): DefenderClient {
  const operations = Object.values(table);
  const settings = readSettings(options);
  const { baseUrl, runtime } = settings;
  const observer = createObserver(settings.hooks, settings.logger);
  const reader = { ...settings, observer };
  const tokens = findTokens(settings);
  const { quota } = settings;
  const quotaOf = quota && findQuotas({ ...settings, ...quota });

  // From the outside in. A repeated call takes another slot of the quota; a token request takes none.
  const pipeline = chain(
    [
      withDeadline(runtime),
      withRetry(settings.retry, observer, runtime),
      tokens && withReauthentication(tokens, runtime),
      quotaOf && withQuota(quotaOf, quota, observer, runtime),
      tokens && withAuthorization(tokens, baseUrl),
      withAttemptReport(observer, runtime),
      withTimeout(runtime),
    ],
    send(settings),
  );

  function maxPauseOf(operation: Operation | undefined): number {
    return quota?.maxPause ?? longestPause(quota?.windows ?? operationWindows(operation));
  }

  function newCall(operation: Operation | undefined, call: CallOptions, maxPause: number): Call {
    const {
      signal,
      timeout = settings.timeout,
      deadline = settings.deadline,
      maxWait = settings.maxWait,
      maxQueue,
    } = call;
    return {
      operation,
      signal,
      timeout,
      deadline,
      maxWait,
      maxQueue,
      maxPause,
      endsAt: runtime.elapsed() + deadline,
      token: undefined,
      progress: { attempts: 0, phase: "queued", token: undefined, reauthenticated: false },
    };
  }

  function method(operation: Operation) {
    const maxPause = maxPauseOf(operation);
    const createRequest = requestsOf(baseUrl, operation);

    async function ask(args: object | undefined, options: CallOptions = {}, url?: string): Promise<unknown> {
      checkCallOptions(operation.operationId, options);
      const call = newCall(operation, options, maxPause);
      const request = await createRequest(isFiltered(args) ? await withFilter(operation, args) : args);
      const answer = await pipeline(url === undefined ? request : { ...request, url }, call);
      return readAnswer(answer, call, reader);
    }

    const { paging = "none" } = operation;
    if (paging === "none") return ask;
    return (args?: object, options?: CallOptions) =>
      createCollection({ operation, args: { ...args }, baseUrl, ask: (more, link) => ask(more, options, link) });
  }

  const methods = Object.fromEntries(
    operations.map((operation) => [operation.operationId, method(operation)]),
  ) as OperationMethods;

  const rawCore: RawCore = {
    find: (path, verb) => operations.find((operation) => operation.path === path && operation.method === verb),
    async send(request, operation, signal) {
      const call = newCall(operation, { signal }, maxPauseOf(operation));
      const answer = await pipeline(request, call);
      // A redirect seen from a browser has status 0. No response can be made with that, or with one above 599.
      if (answer.status < 200 || answer.status > 599) throw errorOfAnswer(answer, call, runtime);
      return { answer, call };
    },
    check: (answer, call) => parseAnswer(answer, call, settings.maxAnswerSize),
  };

  const client: DefenderClient = {
    ...methods,
    raw: createLazyRaw(async () => (await import("./raw/raw-client.ts")).createRawClient(baseUrl, rawCore)),
    many(operationId, inputs, options = {}) {
      if (!Object.hasOwn(methods, operationId)) throw wrong("operationId", `one of ${Object.keys(methods).join(", ")}`);
      checkManyOptions(inputs, options);
      return lazyGenerator(async () => {
        const { runMany } = await loadedOnDemand(import("./many.ts"));
        return runMany(
          (input, call) => methods[operationId](input, call),
          inputs,
          options,
          (result) => result,
          inputError,
        );
      });
    },
    quota: {
      snapshot: () =>
        quotaOf
          ? Object.fromEntries(operations.map((operation) => [operation.operationId, quotaOf(operation).snapshot()]))
          : {},
      async resume() {
        await Promise.all([undefined, ...operations].map((operation) => quotaOf?.(operation).resume()));
      },
    },
  };
  return keepSettings(client, settings);
}

function chain(wrappers: readonly (Wrapper | undefined)[], innermost: Fetch): Fetch {
  return wrappers.reduceRight<Fetch>((next, wrap) => (wrap ? wrap(next) : next), innermost);
}
