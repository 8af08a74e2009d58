import { type CallLog, createCallLog, quotaExcess } from "@defender-endpoint/service";
import type { RateLimit } from "@defender-endpoint/types";
import { errors } from "./error-catalogue.ts";

/** Whose calls count together: those of one application in one tenant. */
export interface QuotaHolder {
  readonly tenantId: string;
  readonly applicationId: string;
}

/** A quota that a provider state has used up, for whoever calls next. */
export interface StagedUse extends RateLimit {
  /** Whether the refusal says how long to wait. */
  readonly retryAfter: boolean;
}

export interface QuotaUse extends QuotaHolder {
  readonly operationId: string;
  readonly windows: readonly (RateLimit & { readonly used: number })[];
}

export interface QuotaLedger {
  /** Notes a call, or throws the 429 that refuses it. A refused call does not count. */
  take(holder: QuotaHolder, operation: { operationId: string; rateLimits: readonly RateLimit[] }): void;
  stage(use: StagedUse): void;
  unstage(): void;
  /** Forgets calls: those of a tenant, or all. */
  forget(tenantId?: string): void;
  use(): QuotaUse[];
}

interface Log extends QuotaHolder, CallLog {
  readonly operationId: string;
}

const idleLogsKept = 1000;

/**
 * Counts calls in sliding windows, per operation, application and tenant. `now` is in milliseconds.
 * `quota` is whether the documented limits are enforced, or which ones in their place. With it off no calls are kept,
 * and only what a provider state has used up is refused.
 */
export function createQuotaLedger(now: () => number, quota: boolean | readonly RateLimit[]): QuotaLedger {
  const logs = new Map<string, Log>();
  // Mostly one caller calls again and again, and a key that is made anew takes longer to find than all else here.
  let latest: Log | undefined;
  let staged: (StagedUse & { readonly since: number }) | undefined;

  function logOf(holder: QuotaHolder, operationId: string, limits: readonly RateLimit[]): Log {
    if (latest !== undefined && isFor(latest, holder, operationId)) return latest;
    // Only the last of them can hold a line break.
    const key = `${holder.tenantId}\n${operationId}\n${holder.applicationId}`;
    const known = logs.get(key);
    if (known === undefined && logs.size >= idleLogsKept) dropIdle();
    latest = known ?? { ...holder, operationId, ...createCallLog(limits) };
    logs.set(key, latest);
    return latest;
  }

  function dropIdle(): void {
    for (const [key, log] of logs) if ((log.calls.at(-1) ?? 0) <= now() - longest(log.limits)) logs.delete(key);
  }

  return {
    take(holder, { operationId, rateLimits: documented }) {
      const rateLimits = typeof quota === "boolean" ? documented : quota;
      const at = now();
      const log = logOf(holder, operationId, rateLimits);
      const excess = quotaExcess(withStaged(rateLimits), at, (limit) => callsAgainst(limit, log));
      if (excess !== undefined) {
        const { limit, retryAfter } = excess;
        const silent = staged?.perSeconds === limit.perSeconds && !staged.retryAfter;
        throw errors.quotaExceeded(limit, silent ? undefined : retryAfter);
      }
      // Without quotas nothing ever refuses a caller, so its calls would pile up for an hour.
      if (quota === false) return;
      log.add(at);
    },
    stage(use) {
      // Half a window ago: out of every shorter window, and in this one long enough for a test to find it there.
      staged = { ...use, since: now() - use.perSeconds * 500 };
    },
    unstage() {
      staged = undefined;
    },
    forget(tenantId) {
      latest = undefined;
      for (const [key, log] of logs) if (tenantId === undefined || log.tenantId === tenantId) logs.delete(key);
    },
    use() {
      const at = now();
      return [...logs.values()]
        .filter(({ calls }) => calls.length > 0)
        .map(({ tenantId, applicationId, operationId, limits, calls }) => ({
          tenantId,
          applicationId,
          operationId,
          windows: limits.map(({ calls: allowed, perSeconds }) => ({
            calls: allowed,
            perSeconds,
            used: calls.filter((call) => call > at - perSeconds * 1000).length,
          })),
        }));
    },
  };

  function withStaged(limits: readonly RateLimit[]): readonly RateLimit[] {
    if (staged === undefined || limits.some(({ perSeconds }) => perSeconds === staged?.perSeconds)) return limits;
    return [...limits, staged];
  }

  function callsAgainst(limit: RateLimit, log: Log): readonly number[] {
    if (staged === undefined || staged.perSeconds !== limit.perSeconds) return log.calls;
    return [...Array<number>(staged.calls).fill(staged.since), ...log.calls].sort((a, b) => a - b);
  }
}

function isFor(log: Log, { tenantId, applicationId }: QuotaHolder, operationId: string): boolean {
  return log.tenantId === tenantId && log.applicationId === applicationId && log.operationId === operationId;
}

function longest(limits: readonly RateLimit[]): number {
  return 1000 * Math.max(0, ...limits.map(({ perSeconds }) => perSeconds));
}
