import { pageAnswer } from "../../behaviours/lists/page.ts";
import { collectionNow } from "../../entities/collection-now.ts";
import type { Handler } from "../../handler.ts";
import { ticksPerHour } from "../../values/timestamp.ts";
import { ServiceRefusal } from "../../wire/service-refusal.ts";
import { withAddress } from "./with-address.ts";

/** How long before and after the time a machine counts: a minute more than in the operation that has taken its place (documented). */
const around = (ticksPerHour / 60n) * 16n;

/** The machines that had an internal address about a time, or the refusal if none had (documented). */
export const findMachineByInternalIpLegacy: Handler = async (given, context) => {
  const filter = withAddress(String(given["ip"]), String(given["timestamp"]), around, context);
  const answer = await pageAnswer({ entity: "Machine", collection: "machines", filter }, {}, given, context);
  if ((await collectionNow("Machine", context).count(filter)) === 0)
    throw new ServiceRefusal(404, "ResourceNotFound", "No machine had the address at this time.");
  return answer;
};
