import { readdirSync } from "node:fs";

const folder = new URL("../../pacts/", import.meta.url);

/** The pact files of this package, one for each resource of the API. Published as `@defender-endpoint/contracts/pacts/*.json` too. */
export const pactFiles: readonly URL[] = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .sort()
  .map((name) => new URL(name, folder));
