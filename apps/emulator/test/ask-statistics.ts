import { answerOperation, type Ticks } from "@defender-endpoint/service";
import type { OperationArguments } from "@defender-endpoint/types";
import type { Store } from "../src/telemetry/store.ts";

/** The body that answers a question about an address, asked at a time. */
export async function askStatistics(
  store: Store,
  now: Ticks,
  given: OperationArguments<"getIPStatistics">,
): Promise<Record<string, unknown>> {
  const baseUrl = "https://api.security.microsoft.com/api";
  const context = { store, now, caller: "a", newId: () => "", baseUrl };
  const { body } = await answerOperation("getIPStatistics", { ...given }, context);
  return Object(body);
}
