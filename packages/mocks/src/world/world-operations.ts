import type { Ticks } from "@defender-endpoint/service";
import type { OperationAnswer, OperationArguments, OperationId } from "@defender-endpoint/types";
import { getIPStatistics } from "./get-ip-statistics.ts";

/** One device opened a connection to an address. A device without a name is a number. */
export interface Sighting {
  readonly device: string | number;
  readonly time: Ticks;
}

/** What an operation is answered from. */
export interface WorldFacts {
  readonly now: Ticks;
  sightingsOf(ip: string): readonly Sighting[];
}

/** Answers an operation from what there is in a world. The arguments have been checked against the contract. */
export type WorldOperation<Id extends OperationId> = (
  given: OperationArguments<Id>,
  facts: WorldFacts,
) => OperationAnswer<Id>;

/** The operations that a world can answer. */
export const worldOperations: { readonly [Id in OperationId]?: WorldOperation<Id> } = {
  getIPStatistics,
};
