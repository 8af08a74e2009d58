import type { Operation } from "@defender-endpoint/types";
import { applicationOf } from "../credentials/application.ts";
import type { Credential } from "../credentials/credential.ts";
import { findOrMake } from "../find-or-make.ts";
import type { Runtime } from "../runtime.ts";
import { createMemoryQuota } from "./memory-quota.ts";
import type { Quota, QuotaWindow } from "./quota.ts";
import type { QuotaStore, StoreOwner } from "./quota-store.ts";

/** What a call counts against where the contract states nothing: the service's default class of limits (documented). */
export const defaultWindows: readonly QuotaWindow[] = [
  { limit: 100, perMs: 60_000 },
  { limit: 1_500, perMs: 3_600_000 },
];

/** The quotas of one client, one for each operation. */
export type QuotaOf = (operation: Operation | undefined) => Quota;

type Quotas = Map<string, Quota>;

// The service counts per application and tenant, not per client: a program that makes a client for each request it serves must
// not get a new quota each time. Held by the runtime, so that tests with clocks of their own share nothing.
const byApplication = new WeakMap<Runtime, Map<string, Quotas>>();
const byCredential = new WeakMap<Credential, Quotas>();

export interface QuotaOwner extends StoreOwner {
  /** Windows in place of the contract's. */
  readonly windows: readonly QuotaWindow[] | undefined;
  /** What counts in place of this process's memory. */
  readonly store?: QuotaStore | undefined;
}

/** Finds the quotas that a client shares with others of the same application, tenant and service, or makes them. */
export function findQuotas(owner: QuotaOwner): QuotaOf {
  const { credential, baseUrl, windows, store, runtime } = owner;
  const open = store?.open(owner);
  // A store knows by itself which clients share.
  const shared = open ? newQuotas() : sharedQuotas(credential, runtime);
  const found = new Map<Operation | undefined, Quota>();

  function find(operation: Operation | undefined): Quota {
    const limits = windows ?? operationWindows(operation);
    // Clients that disagree about the limits cannot share the count.
    const key = JSON.stringify([baseUrl, operation?.operationId, limits]);
    return findOrMake(shared, key, () => open?.(operation?.operationId, limits) ?? createMemoryQuota(limits, runtime));
  }

  return (operation) => findOrMake(found, operation, () => find(operation));
}

function sharedQuotas(credential: Credential | null, runtime: Runtime): Quotas {
  if (credential === null) return newQuotas();
  const application = applicationOf(credential);
  if (application === undefined) return findOrMake(byCredential, credential, newQuotas);
  return findOrMake(
    findOrMake(byApplication, runtime, () => new Map<string, Quotas>()),
    application,
    newQuotas,
  );
}

function newQuotas(): Quotas {
  return new Map();
}

function operationWindows(operation: Operation | undefined): readonly QuotaWindow[] {
  if (operation === undefined) return defaultWindows;
  return operation.rateLimits.map(({ calls, perSeconds }) => ({ limit: calls, perMs: perSeconds * 1000 }));
}
