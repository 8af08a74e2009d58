import { loadedOnDemand } from "../errors/loaded-on-demand.ts";

export type Parts = typeof import("./parts.ts");

/** What is needed once a session or the library is asked for. */
export function loadParts(): Promise<Parts> {
  return loadedOnDemand(import("./parts.ts"));
}
