import type { Ticks } from "@defender-endpoint/service";
import type { OperationArguments } from "@defender-endpoint/types";
import { handlers } from "../src/operations/handlers.ts";
import type { Store } from "../src/telemetry/store.ts";

/** The body that answers a question about an address, asked at a time. */
export async function askStatistics(
  store: Store,
  now: Ticks,
  given: OperationArguments<"getIPStatistics">,
): Promise<Record<string, unknown>> {
  const baseUrl = "https://api.security.microsoft.com/api";
  const answer = await handlers.get("getIPStatistics")?.(
    { ...given },
    { store, now, caller: "a", newId: () => "", baseUrl },
  );
  return Object(answer?.body);
}
