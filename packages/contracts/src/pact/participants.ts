/** Whose calls the pact of this package describes, by its name in the pact file and in a Pact Broker. */
export const consumer = "defender-endpoint-client";
/** Whose answers it describes. */
export const provider = "defender-for-endpoint";
