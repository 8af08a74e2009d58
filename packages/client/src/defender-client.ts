import type { OperationId, OperationIndex, paths } from "@defender-endpoint/types";
import type { Client } from "openapi-fetch";
import type { Inputs, ManyResult } from "./many.ts";
import type { OperationInput, OperationMethod } from "./operation-method.ts";
import type { ManyOptions } from "./options/many-options.ts";
import type { QuotaSnapshot } from "./quota/quota.ts";

/** One method for each operation: path and query parameters in one object, then what the call sets for itself. */
export type OperationMethods = {
  readonly [Id in keyof OperationIndex]: OperationMethod<Id>;
};

export interface DefenderClient extends OperationMethods {
  /**
   * Calls an operation once for each input and yields results in the order in which they come. Inputs are read as they are
   * needed, so there may be any number of them. A call that fails is a result, not an exception.
   */
  many<Id extends OperationId, Input extends OperationInput<Id>>(
    operationId: Id,
    inputs: Inputs<Input>,
    options?: ManyOptions,
  ): AsyncGenerator<ManyResult<Id, Input>, void, undefined>;
  /** The openapi-fetch client behind the same pipeline. It returns `{ data, error, response }` and throws what no answer explains. */
  readonly raw: Client<paths>;
  readonly quota: {
    /**
     * What is left of each operation's quota, and when more returns. With a `store` it is what the store said last. Empty with
     * `quota: false`.
     */
    snapshot(): Readonly<Partial<Record<OperationId, QuotaSnapshot>>>;
    /**
     * Ends the pauses that the service asked for, of everyone who shares these quotas: within two seconds, where that is a fleet.
     * What is counted stays counted.
     * @throws {QuotaStoreError} when the store gives no answer.
     */
    resume(): Promise<void>;
  };
}
