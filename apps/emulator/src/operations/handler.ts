import type { Ticks } from "@defender-endpoint/service";
import type { OperationAnswer, OperationArguments, OperationId } from "@defender-endpoint/types";
import type { Store } from "../telemetry/store.ts";

/** What a handler may use. */
export interface OperationContext {
  readonly store: Store;
  /** The statistics clock, read once per request. */
  readonly now: Ticks;
  /** Whether counts are given a second time, as strings under their former names. */
  readonly countsAlsoAsStrings: boolean;
}

/** Answers one operation. Its arguments have been checked against the contract. Refusals are thrown from the error catalogue. */
export type Handler<Id extends OperationId> = (
  given: OperationArguments<Id>,
  context: OperationContext,
) => Promise<OperationAnswer<Id>>;

/** One handler for each operation of the contract: a new operation does not compile until it has one. */
export type Handlers = { readonly [Id in OperationId]: Handler<Id> };
