import type { OperationId } from "@defender-endpoint/types";

/** Every journey by the name of its function, and the operations that it may call. */
export const journeys = {} as const satisfies Record<string, readonly OperationId[]>;

export type JourneyName = keyof typeof journeys;
