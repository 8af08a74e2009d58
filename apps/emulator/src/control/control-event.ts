import type { Sighting } from "@defender-endpoint/service";
import { canonicalAddress, parseTimestamp } from "@defender-endpoint/service";
import { errors } from "../service/error-catalogue.ts";

/** Reads one `{ ip, deviceId, timestamp }`. A device may have any name here, so that tests can use short ones. */
export function readEvent(event: unknown, index: number): Sighting {
  const { ip, deviceId, timestamp }: Record<string, unknown> = { ...(typeof event === "object" ? event : {}) };
  const address = typeof ip === "string" ? canonicalAddress(ip) : undefined;
  const time = typeof timestamp === "string" ? parseTimestamp(timestamp) : undefined;
  if (address === undefined) throw errors.invalidBody(`Event ${index} needs ip to be an IP address.`);
  if (typeof deviceId !== "string" || deviceId === "") throw errors.invalidBody(`Event ${index} needs a deviceId.`);
  if (time === undefined) {
    throw errors.invalidBody(`Event ${index} needs timestamp to be an ISO 8601 time with a zone.`);
  }
  return { observable: address, time, device: deviceId };
}
