import { pageAnswer } from "../../behaviours/lists/page.ts";
import type { Handler } from "../../handler.ts";
import { ticksPerHour } from "../../values/timestamp.ts";
import { withAddress } from "./with-address.ts";

/** How long before and after the time a machine counts (documented: 15 minutes). */
const around = ticksPerHour / 4n;

/** The machines that had an internal address about a time. */
export const findMachinesByIp: Handler = async (given, context) => {
  const filter = withAddress(String(given["ip"]), String(given["timestamp"]), around, context);
  return await pageAnswer({ entity: "Machine", collection: "machines", filter }, {}, given, context);
};
