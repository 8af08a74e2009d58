/** The pact files of this package, one for each consumer and provider. Published as `@defender-endpoint/contracts/pacts/*.json` too. */
export const pactFiles: readonly URL[] = [
  new URL("../pacts/defender-endpoint-client-defender-for-endpoint.json", import.meta.url),
];
