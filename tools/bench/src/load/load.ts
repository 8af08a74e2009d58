import { spawnSync } from "node:child_process";
import { fireWithAutocannon } from "./autocannon.ts";
import { fireWithWrk } from "./wrk.ts";

/** What a server is asked for a while, over and over. */
export interface Load {
  readonly url: string;
  readonly authorization: string;
  readonly paths: readonly string[];
  readonly connections: number;
  readonly seconds: number;
}

/** Requests per second, and milliseconds until the answer: the median and the 99th percentile. */
export interface LoadFigures {
  readonly requests: number;
  readonly p50: number;
  readonly p99: number;
}

export interface LoadGenerator {
  readonly name: string;
  /** Throws if anything but 2xx is answered. */
  fire(load: Load): Promise<LoadFigures>;
}

/** wrk where it is installed: it takes less of the machine than autocannon, and leaves more of it to the server. */
export function loadGenerator(): LoadGenerator {
  const hasWrk = spawnSync("wrk", ["--version"]).error === undefined;
  return hasWrk
    ? { name: "wrk", fire: fireWithWrk }
    : { name: "autocannon (wrk is not installed)", fire: fireWithAutocannon };
}
