import type { OperationAnswer } from "@defender-endpoint/types";
import type { DefenderClient } from "../defender-client.ts";
import type { AnyDefenderError } from "../errors/any-error.ts";
import { AbortedError, ArgumentError } from "../errors/call-errors.ts";
import { inputError } from "../errors/input-error.ts";
import { type Inputs, runMany } from "../many.ts";
import type { ManyOptions } from "../options/many-options.ts";
import { type Runtime, systemRuntime } from "../runtime/runtime.ts";
import { readIPBlock } from "./find-ip-addresses.ts";
import { type IPAddress, readIPAddress } from "./ip-address.ts";
import { createLookupCache } from "./lookup-cache.ts";

export interface EnricherOptions {
  /** Milliseconds for which an answer is used again for the same address and look-back. Default: 300,000. */
  readonly cacheMs?: number;
  /** How many answers are kept, the last used ones. Default: 10,000. */
  readonly maxEntries?: number;
  /** Clocks, for tests. */
  readonly runtime?: Runtime;
}

export interface EnrichOptions extends ManyOptions {
  /** The hours over which devices are counted, 1 to 720. Default: 30 days. */
  readonly lookBackHours?: number;
}

/** What is known of one input. `address` is absent where the input is none. */
export type Enrichment =
  | {
      readonly input: string;
      readonly ok: true;
      readonly address: IPAddress;
      readonly value: OperationAnswer<"getIPStatistics">;
    }
  | {
      readonly input: string;
      readonly ok: false;
      readonly address: IPAddress | undefined;
      readonly error: AnyDefenderError;
    };

/** Looks up every address among the inputs and yields results as they come, one for each input. */
export type Enricher = (inputs: Inputs<string>, options?: EnrichOptions) => AsyncGenerator<Enrichment, void, undefined>;

/**
 * Looks addresses up as they come out of logs and reports. Each is read (`readIPAddress`), asked in its canonical spelling, and
 * asked once: repetitions, in another spelling too, wait for the same call or get the kept answer. What is no address costs no call.
 */
export function createIPEnricher(
  defender: Pick<DefenderClient, "getIPStatistics">,
  { cacheMs = 300_000, maxEntries = 10_000, runtime = systemRuntime }: EnricherOptions = {},
): Enricher {
  const cache = createLookupCache<OperationAnswer<"getIPStatistics">>(cacheMs, maxEntries, runtime);
  return (inputs, { lookBackHours, ...options } = {}) =>
    runMany(
      async (input, { signal, ...call }) => {
        const address = readAddress(input);
        if (address === undefined) throw notAnAddress(input);
        const { ip } = address;
        const args = lookBackHours === undefined ? { ip } : { ip, lookBackHours };
        const load = (shared: AbortSignal) => defender.getIPStatistics(args, { ...call, signal: shared });
        try {
          return { address, value: await cache.get(JSON.stringify(args), load, signal) };
        } catch (reason) {
          throw signal?.aborted ? aborted(reason) : reason;
        }
      },
      inputs,
      options,
      (result) => (result.ok ? { ...result, ...result.value } : { ...result, address: readAddress(result.input) }),
      inputError,
    );
}

/** Lists made by JavaScript may hold anything. */
function readAddress(input: unknown): IPAddress | undefined {
  return typeof input === "string" ? readIPAddress(input) : undefined;
}

function notAnAddress(input: string): ArgumentError {
  // The input is left out: whatever is in a log may be in it. It is in the result.
  const message = readIPBlock(input)
    ? "The input is a network or range, and the service answers for single addresses. `readIPBlock` and `expandIPBlock` give them."
    : "The input is no IP address. Expected IPv4 or IPv6, such as 10.209.67.177; defanged forms are read.";
  return new ArgumentError(message, { operationId: "getIPStatistics", attempts: 0, argument: "ip" });
}

function aborted(reason: unknown): AbortedError {
  const message = "getIPStatistics was aborted by its caller's signal.";
  return new AbortedError(message, { operationId: "getIPStatistics" }, reason);
}
