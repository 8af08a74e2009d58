import { readIPAddress } from "@defender-endpoint/client/enrich";
import type { WantedMachine } from "@defender-endpoint/client/machines";

/** By what a machine is known, from how it looks. */
export function wantedMachine(called: string, time?: string): WantedMachine {
  if (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(called)) return { aadDeviceId: called };
  const address = readIPAddress(called);
  return address ? { ip: address.ip, ...(time !== undefined && { time }) } : { name: called };
}
