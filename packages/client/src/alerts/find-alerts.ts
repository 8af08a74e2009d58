import type { DefenderClient } from "../defender-client.ts";
import type { CallOptions } from "../options/call-options.ts";
import type { ListedAlert } from "./read-alerts.ts";

/** So many ids make an address of two thousand letters, which everything on the way takes. */
const mostIds = 50;

/** Those of the alerts that are there, by their ids. */
export async function findAlerts(
  { listAlerts }: Pick<DefenderClient, "listAlerts">,
  ids: readonly string[],
  options: CallOptions,
): Promise<ReadonlyMap<string, ListedAlert>> {
  const found = new Map<string, ListedAlert>();
  for (let place = 0; place < ids.length; place += mostIds) {
    const some = ids.slice(place, place + mostIds);
    const { value } = await listAlerts({ $filter: { id: { in: some } }, $top: some.length }, options);
    for (const alert of value) found.set(alert.id, alert);
  }
  return found;
}
