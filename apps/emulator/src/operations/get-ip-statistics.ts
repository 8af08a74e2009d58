import { canonicalAddress, formatTimestamp, type Ticks, ticksPerHour } from "@defender-endpoint/service";
import { hoursOfData } from "../telemetry/hours-of-data.ts";
import type { Handler } from "./handler.ts";

const metadata = "api/$metadata#microsoft.windowsDefenderATP.api.InOrgIPStats";
const context = `https://api.security.microsoft.com/${metadata}`;
/** The answers captured with string counts came from the former host. */
const formerContext = `https://api.securitycenter.microsoft.com/${metadata}`;

export const getIPStatistics: Handler<"getIPStatistics"> = async (
  { ip, lookBackHours = hoursOfData },
  { store, now, countsAlsoAsStrings },
) => {
  const address = canonicalAddress(ip);
  if (address === undefined) throw new Error("the contract takes an address for valid that the emulator cannot read");
  const { devices, firstSeen, lastSeen } = await store.sightings.statistics({
    observable: address,
    now,
    devicesSince: now - BigInt(lookBackHours) * ticksPerHour,
    // The documented example asks for 48 hours, but its first and last seen lie 30 days apart: the look-back bounds the prevalence only.
    seenSince: now - BigInt(hoursOfData) * ticksPerHour,
  });
  if (countsAlsoAsStrings) {
    return {
      "@odata.context": formerContext,
      ipAddress: ip,
      orgPrevalence: String(devices),
      organizationPrevalence: devices,
      orgFirstSeen: timeOrNull(firstSeen),
      orgLastSeen: timeOrNull(lastSeen),
    };
  }
  return {
    "@odata.context": context,
    ipAddress: ip,
    organizationPrevalence: devices,
    orgFirstSeen: timeOrNull(firstSeen),
    orgLastSeen: timeOrNull(lastSeen),
  };
};

function timeOrNull(time: Ticks | null): string | null {
  return time === null ? null : formatTimestamp(time);
}
