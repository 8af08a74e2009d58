import {
  type Entity,
  EntityKeyError,
  entityShapes,
  linkEntities,
  stageHuntingAnswer,
  unstageHuntingAnswer,
} from "@defender-endpoint/service";
import type { ProviderStateParams } from "@defender-endpoint/types/scenarios";
import { demoApplicationId } from "../identity/applications/applications.ts";
import { expectedAudience } from "../identity/audiences.ts";
import type { TokenIssuer, TokenRequest } from "../identity/token-issuer.ts";
import { type ContractExample, contractExample, UnknownExampleError } from "../service/contract-example.ts";
import { errors } from "../service/error-catalogue.ts";
import { refuseHuntingAnswer } from "../service/hunting-answers.ts";
import type { QuotaLedger } from "../service/quota-ledger.ts";
import type { StatisticsClock } from "../service/statistics-clock.ts";
import { contactedHistory, requiredObservable, requiredTime } from "./staged-history.ts";
import type { StagedStore } from "./staged-store.ts";
import { type Staging, stagingTenant } from "./staging.ts";
import type { StateName } from "./state-params.ts";

/** Values that a state hands back for use in the request. */
export type StateValues = Readonly<Record<string, string>>;

/** One handler for each state of the contract: a new state does not compile until it has one. */
export type StateHandlers = {
  readonly [Name in StateName]: (params: ProviderStateParams[Name]) => Promise<StateValues>;
};

const anotherAudience = "https://graph.microsoft.com";
/** In seconds: long past a token's lifetime and any skew of clocks. */
const longAgo = 7200;

/** What states can change. */
export interface StagedParts {
  readonly clock: StatisticsClock;
  readonly issue: TokenIssuer;
  readonly quotas: QuotaLedger;
  readonly staging: Staging;
  readonly store: StagedStore;
}

/** `origin` is where the emulator was reached; it goes into tokens as their issuer. */
export function providerStateHandlers(
  { clock, issue, quotas, staging, store }: StagedParts,
  origin: string,
): StateHandlers {
  async function token(request: Pick<TokenRequest, "roles"> & Partial<TokenRequest>): Promise<StateValues> {
    const defaults = { origin, tenant: stagingTenant, applicationId: demoApplicationId, audience: expectedAudience };
    return { token: await issue({ ...defaults, ...request }) };
  }

  return {
    callerAuthorized: ({ permission }) => token({ roles: [permission] }),
    callerWithoutPermission: () => token({ roles: [] }),
    callerTokenExpired: ({ permission }) => token({ roles: [permission], age: longAgo }),
    callerTokenForAnotherAudience: ({ permission }) => token({ roles: [permission], audience: anotherAudience }),

    async entityExists({ entity, value }) {
      await store.collection(requiredEntity(entity)).put(ownMembers(value)).catch(refuseKey);
      return {};
    },
    async entityRelated({ entity, value, of, id }) {
      const own = ownMembers(value);
      const ids = { entity: requiredEntity(entity), id: String(own[entityShapes[entity]?.key ?? "id"]) };
      await store.collection(entity).put(own).catch(refuseKey);
      await linkEntities(store, { entity: requiredEntity(of), id }, ids);
      return {};
    },
    async entityAbsent({ entity, id }) {
      await store.collection(requiredEntity(entity)).delete(id);
      return {};
    },
    async contacted({ kind, key, organizationPrevalence, orgFirstSeen, orgLastSeen, asOf }) {
      const observable = requiredObservable(kind, key);
      const firstSeen = requiredTime(orgFirstSeen);
      const lastSeen = requiredTime(orgLastSeen);
      const history = contactedHistory({ observable, devices: organizationPrevalence, firstSeen, lastSeen });
      await store.stage(observable, history);
      clock.stage(requiredTime(asOf));
      return {};
    },
    async contactedBy({ kind, key, machineId }) {
      const observable = requiredObservable(kind, key);
      await store.stageAlso(observable, [{ observable, device: machineId, time: clock.now() }]);
      return {};
    },
    async notContacted({ kind, key }) {
      await store.stage(requiredObservable(kind, key), []);
      return {};
    },
    async queryAnswered({ query, answer }) {
      await stageHuntingAnswer(store, query, answer).catch(refuseHuntingAnswer);
      return {};
    },
    async queryUnanswered({ query }) {
      await unstageHuntingAnswer(store, query);
      return {};
    },
    async countsAlsoAsStrings() {
      staging.stageStringCounts();
      return {};
    },
    async quotaUsedUp({ calls, perSeconds, retryAfter }) {
      quotas.stage({ calls, perSeconds, retryAfter });
      return {};
    },
    async operationAnswers({ operationId, status, example }) {
      staging.stageAnswer(operationId, requiredExample(operationId, status, example));
      return {};
    },
  };
}

function requiredEntity(name: string): string {
  if (Object.hasOwn(entityShapes, name)) return name;
  throw errors.invalidBody(
    `No operation knows the entity ${JSON.stringify(name)}. Known: ${Object.keys(entityShapes).join(", ")}.`,
  );
}

/** What begins with @ is about the answer that an entity came in. */
function ownMembers(value: Entity): Entity {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !name.startsWith("@")));
}

function refuseKey(error: unknown): never {
  throw error instanceof EntityKeyError ? errors.invalidBody(error.message) : error;
}

function requiredExample(operationId: string, status: number, example: string): ContractExample {
  try {
    return contractExample(operationId, status, example);
  } catch (error) {
    throw error instanceof UnknownExampleError ? errors.invalidBody(error.message) : error;
  }
}
