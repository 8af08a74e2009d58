import { tenantId } from "../identity/tenant.ts";
import type { ContractExample } from "../service/contract-example.ts";
import type { QuotaLedger } from "../service/quota-ledger.ts";
import type { StatisticsClock } from "../service/statistics-clock.ts";
import type { StagedStore } from "./staged-store.ts";

/** Tokens that provider states hand out belong to this tenant, so that their calls are nobody else's quota. */
export const stagingTenant = "provider-states";

/**
 * What provider states have changed, in one place so that it can be undone in one step.
 *
 * States of one interaction are set up one after the other and must not undo each other, and nothing in Pact's
 * request tells where the next interaction begins. What lies between two interactions is the request itself:
 * so the first setup after an operation was called starts from a clean slate. A teardown cleans up as well.
 */
export interface Staging {
  /** To be called before each setup. */
  begin(): Promise<void>;
  /** Undoes everything that states have changed. */
  reset(): Promise<void>;
  /** To be called when an operation has been answered, whatever the answer. */
  answered(): void;
  stageAnswer(operationId: string, answer: ContractExample): void;
  answerOf(operationId: string): ContractExample | undefined;
  stageStringCounts(): void;
  countsAlsoAsStrings(): boolean;
}

/** With `legacyCounts`, counts are given as strings too whether or not a state says so. */
export function createStaging(
  store: StagedStore,
  clock: StatisticsClock,
  quotas: QuotaLedger,
  legacyCounts: boolean,
): Staging {
  const answers = new Map<string, ContractExample>();
  let stringCounts = legacyCounts;
  let interactionOver = false;

  async function reset(): Promise<void> {
    interactionOver = false;
    answers.clear();
    stringCounts = legacyCounts;
    clock.unstage();
    quotas.unstage();
    quotas.forget(tenantId(stagingTenant));
    await store.unstage();
  }

  return {
    reset,
    async begin() {
      if (interactionOver) await reset();
      // Also where no state is about entities: the interaction may write some.
      store.stageEntities();
    },
    answered() {
      interactionOver = true;
    },
    stageAnswer: (operationId, answer) => void answers.set(operationId, answer),
    answerOf: (operationId) => answers.get(operationId),
    stageStringCounts() {
      stringCounts = true;
    },
    countsAlsoAsStrings: () => stringCounts,
  };
}
