import { functions, milliseconds, refuseUnknown, wrong } from "../checks/option-checks.ts";
import { applicationOf } from "../credentials/application.ts";
import { ArgumentError } from "../errors/call-errors.ts";
import { createLine } from "../quota/line.ts";
import { createMemoryCounter } from "../quota/memory-counter.ts";
import { createQuotaPool, type ForgettableQuota, type QuotaPool } from "../quota/quota-pool.ts";
import type { QuotaStore, StoreOwner } from "../quota/quota-store.ts";
import { getOrCreate } from "../runtime/get-or-create.ts";
import type { Runtime } from "../runtime/runtime.ts";
import type { QuotaWindow } from "../wire/quota-window.ts";
import { createAskingCounter } from "./asking-counter.ts";
import { withLocalFallback } from "./local-fallback.ts";
import type { RedisClient } from "./redis-client.ts";
import { createScriptRunner } from "./run-script.ts";
import { createSharedCounter } from "./shared-counter.ts";

export interface RedisQuotaOptions {
  /** What the keys begin with. Default: `defender-quota`. */
  readonly prefix?: string;
  /**
   * Whose calls are counted together: a name such as `tenant/application`, no secret. Default: those of the credential, which has
   * to be a `clientSecret`; others do not tell theirs.
   */
  readonly application?: string;
  /**
   * What becomes of calls while the server gives no answer: `fail` throws `QuotaStoreError` and sends nothing, `local` warns the
   * logger and lets each process count for itself. Default: `fail`.
   */
  readonly onUnavailable?: "fail" | "local";
  /** Milliseconds that the server has for an answer. Default: 2,000. */
  readonly timeout?: number;
  /** Milliseconds after which a slot counts as used whose process does not renew it any more. Default: 30,000. */
  readonly lease?: number;
}

const names = ["prefix", "application", "onUnavailable", "timeout", "lease"];

/**
 * Counts the quota of an application and tenant for all processes that use the same server, with one script and the server's clock.
 * The client has to be connected, and stays the caller's to close.
 * @throws {ArgumentError} when an option is unknown or wrong.
 */
export function redisQuota(client: RedisClient, options: RedisQuotaOptions = {}): QuotaStore {
  functions("redisQuota's client", client, ["eval", "evalSha"], false);
  refuseUnknown("redisQuota", options, names);
  const { prefix = "defender-quota", application, onUnavailable = "fail", timeout = 2_000, lease = 30_000 } = options;
  readText("prefix", prefix);
  if (application !== undefined) readText("application", application);
  if (onUnavailable !== "fail" && onUnavailable !== "local") throw wrong("onUnavailable", "`fail` or `local`");
  milliseconds("timeout", timeout);
  if (milliseconds("lease", lease) === Number.POSITIVE_INFINITY) throw wrong("lease", "finite");
  const settings = { lease: Math.ceil(lease), timeout };
  // Clients of one process stand in one line. Held by the runtime, so that tests with clocks of their own share nothing.
  const lines = new WeakMap<Runtime, QuotaPool>();

  function createQuota(key: string, windows: readonly QuotaWindow[], runtime: Runtime): ForgettableQuota {
    const run = createScriptRunner(client, key, windows, settings.lease);
    const shared = createSharedCounter(run, windows, settings, runtime);
    const local = onUnavailable === "local" ? createMemoryCounter(windows, runtime) : undefined;
    const asked = local ? withLocalFallback(shared, local, runtime) : shared;
    return createLine(createAskingCounter(asked, runtime), runtime);
  }

  return {
    open(owner) {
      const { baseUrl, runtime } = owner;
      const whose = application ?? requiredApplication(owner);
      const pool = getOrCreate(lines, runtime, createQuotaPool);
      return (operationId, windows) => {
        const key = `${prefix}:{${quotaName(baseUrl, whose, operationId, windows)}}`;
        return pool(key, () => createQuota(key, windows, runtime));
      };
    },
  };
}

/** Processes that disagree about any of these cannot share the count. The name is also what a cluster places the keys by. */
function quotaName(baseUrl: string, application: string, operationId = "raw", windows: readonly QuotaWindow[]): string {
  const limits = windows.map(({ limit, perMs }) => `${limit}-${perMs}`).join("_");
  return [new URL(baseUrl).origin, application, operationId, limits].map(encodeURIComponent).join("|");
}

function requiredApplication({ credential }: StoreOwner): string {
  const application = applicationOf(credential);
  if (application !== undefined) return application;
  throw new ArgumentError(
    'The credential does not tell whose calls these are, so their quota cannot be shared. Name the application: `redisQuota(client, { application: "tenant/application" })`.',
    { argument: "application" },
  );
}

function readText(argument: string, value: string): void {
  if (typeof value !== "string" || value.trim() === "") throw wrong(argument, "a non-empty string");
}
