import { type DefenderClient, isDefenderError } from "@defender-endpoint/client";
import type { AskedFor } from "../../input/addresses.ts";
import type { ReadAhead } from "../../input/read-ahead.ts";
import type { KeptAnswers } from "../../kept-answers/kept-answers.ts";
import { answeredRow, failedRow, failsAll, type IPStatsRow, invalidRow } from "./ip-stats-row.ts";

export interface LookUpOptions {
  readonly lookBackHours?: number;
  /** Passes over addresses that are not public. */
  readonly skipPrivate?: boolean;
  /** Stops at the first failure. */
  readonly failFast?: boolean;
}

export interface LookUpSink {
  /** An address or text that will have a row, in the order asked. */
  announce(ipAddress: string): void;
  leftOut(): void;
  row(row: IPStatsRow): void;
}

/** For so long, calls that were sent may still be answered after a stop: they have used up quota, whoever waits for them or not. */
const graceMs = 3_000;

/**
 * Looks up what is asked for and is not kept yet. After the signal's abort nothing more is asked, but what is on its way is taken.
 * A failure that all others would share is told once and stops the rest.
 */
export async function lookUp(
  defender: DefenderClient,
  asked: ReadAhead<AskedFor>,
  kept: KeptAnswers<"getIPStatistics">,
  { lookBackHours, skipPrivate, failFast }: LookUpOptions,
  sink: LookUpSink,
  signal: AbortSignal | undefined,
): Promise<void> {
  const giveUp = new AbortController();
  let grace: NodeJS.Timeout | undefined;
  let hopeless = false;
  function stop(): void {
    asked.stop();
    grace ??= setTimeout(() => giveUp.abort(), graceMs);
  }

  function tell(row: IPStatsRow): void {
    sink.row(row);
    if (row.error && failFast) stop();
  }

  async function* questions() {
    for await (const wanted of asked) {
      const { text, address } = wanted;
      if (skipPrivate && address && address.scope !== "public") {
        sink.leftOut();
        continue;
      }
      const ip = address?.ip ?? text;
      sink.announce(ip);
      const known = kept.get(ip);
      if (!address) tell(invalidRow(wanted));
      else if (known) tell(answeredRow(ip, known));
      else yield lookBackHours === undefined ? { ip } : { ip, lookBackHours };
    }
  }

  signal?.addEventListener("abort", stop, { once: true });
  if (signal?.aborted) stop();
  try {
    for await (const result of defender.many("getIPStatistics", questions(), { signal: giveUp.signal })) {
      const { ip } = result.input;
      if (result.ok) {
        kept.add(ip, result.value);
        tell(answeredRow(ip, result.value));
      } else if (!isDefenderError(result.error, "aborted") && !hopeless) {
        hopeless = failsAll(result.error);
        tell(failedRow(ip, result.error));
        if (hopeless) stop();
      }
    }
  } finally {
    clearTimeout(grace);
    signal?.removeEventListener("abort", stop);
  }
}
