import type { DefenderClient } from "../defender-client.ts";
import type { CallEvent } from "../observer.ts";
import { settingsOf } from "../options/client-settings.ts";
import { checkHunt, type HuntOptions } from "./hunt-options.ts";
import { huntingClient } from "./hunting-client.ts";
import { huntingFailure } from "./hunting-failure.ts";
import { type HuntingResult, readResult } from "./hunting-result.ts";

/** Milliseconds for one attempt: a query may run for 200 s (documented), and its answer has to arrive. */
const patience = 210_000;

/**
 * Runs a hunting query, and reads each value by the type of its column: dates and strings are texts, truth values booleans, whole numbers
 * that a double cannot hold are bigints, dynamic columns what they hold; what is missing is null, or an empty text in a column of strings.
 *
 * `runAdvancedQuery` is retired on 2027-02-01 (documented), which the client's logger is told once for each client. With `graph` the same
 * call asks Microsoft Graph, for which the application needs ThreatHunting.Read.All.
 * @throws {InvalidQueryError} for a query that is no KQL, or names what there is not.
 * @throws {ResultTooLargeError} when the rows are more than are sent, or read.
 * @throws {QueryLimitsError} when the service broke the query off.
 * @throws {ProcessorQuotaError} when the tenant's processor time is used up, and `ThrottledError` when it is the number of calls.
 * @throws {ArgumentError} for a query or an option that is wrong; and every other error of a call.
 */
export async function hunt(defender: DefenderClient, query: string, options: HuntOptions = {}): Promise<HuntingResult> {
  checkHunt(query, options);
  const { graph = false, timespan, ...call } = options;
  const client = huntingClient(defender, options);
  const { operationId, path } = client.operation;
  if (!graph) sayRetired(defender, { operationId, urlTemplate: path, attempts: 0 });
  const args = { Query: query, ...(timespan !== undefined && { Timespan: timespan }) };
  const timeout = Math.max(settingsOf(defender).timeout, patience);
  const text = await client.ask(args, { timeout, ...call }).catch((error: unknown) => {
    throw huntingFailure(error, client);
  });
  return readResult(String(text), { operationId, urlTemplate: path });
}

const told = new WeakSet<DefenderClient>();

function sayRetired(defender: DefenderClient, event: CallEvent): void {
  if (told.has(defender)) return;
  told.add(defender);
  const words = `${event.operationId}: Microsoft retires this operation on 2027-02-01. Hunt with \`graph: true\`, for which the application needs ThreatHunting.Read.All.`;
  try {
    settingsOf(defender).logger.warn?.(words, event);
  } catch {
    // A logger that throws must not change what is logged.
  }
}
