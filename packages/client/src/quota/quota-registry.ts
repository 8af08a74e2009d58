import type { Operation } from "@defender-endpoint/types";
import { applicationOf } from "../credentials/application.ts";
import { getOrCreate } from "../runtime/get-or-create.ts";
import type { QuotaWindow } from "../wire/quota-window.ts";
import { createMemoryQuota } from "./memory-quota.ts";
import type { Quota } from "./quota.ts";
import { createQuotaPool, type ForgettableQuota, type QuotaPool } from "./quota-pool.ts";
import type { QuotaStore, StoreOwner } from "./quota-store.ts";
import { operationWindows } from "./quota-windows.ts";

/** The quotas of one client, one for each operation. */
export type QuotaOf = (operation: Operation | undefined) => Quota;

// The service counts per application and tenant, not per client: a program that makes a client for each request it serves must
// not get a new quota each time. Those of applications are held by the runtime, so that tests with clocks of their own share nothing,
// those of a credential that does not tell its application by itself.
const pools = new WeakMap<object, QuotaPool>();

export interface QuotaOwner extends StoreOwner {
  /** Windows in place of the contract's. */
  readonly windows: readonly QuotaWindow[] | undefined;
  /** What counts in place of this process's memory. */
  readonly store?: QuotaStore | undefined;
}

/** Finds the quotas that a client shares with others of the same application, tenant and service, or makes them. */
export function findQuotas(owner: QuotaOwner): QuotaOf {
  const { credential, baseUrl, windows, store, runtime } = owner;
  // A store knows by itself which clients share.
  const open = store?.open(owner);
  const application = applicationOf(credential);
  // Without a credential it is nobody's, and shared with nobody.
  const pool = getOrCreate(pools, application === undefined ? (credential ?? {}) : runtime, createQuotaPool);
  const named = new Map<Operation | undefined, { readonly name: string; readonly make: () => ForgettableQuota }>();

  return (operation) => {
    if (open) return open(operation?.operationId, windows ?? operationWindows(operation));
    const { name, make } = getOrCreate(named, operation, () => {
      const limits = windows ?? operationWindows(operation);
      return {
        // Clients that disagree about the limits cannot share the count.
        name: JSON.stringify([application, baseUrl, operation?.operationId, limits]),
        make: () => createMemoryQuota(limits, runtime),
      };
    });
    return pool(name, make);
  };
}
