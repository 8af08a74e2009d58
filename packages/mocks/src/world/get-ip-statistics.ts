import { formatTimestamp, type Ticks, ticksPerHour } from "@defender-endpoint/service";
import type { Sighting, WorldOperation } from "./world-operations.ts";

/** The statistics rest on 30 days of data (documented). It is also the look-back when none is given. */
const hoursOfData = 720;

const context = "https://api.security.microsoft.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgIPStats";

export const getIPStatistics: WorldOperation<"getIPStatistics"> = (
  { ip, lookBackHours = hoursOfData },
  { now, sightingsOf },
) => {
  const sightings = sightingsOf(ip);
  const within = (hours: number) => {
    const start = now - BigInt(hours) * ticksPerHour;
    return sightings.filter(({ time }) => start <= time && time <= now);
  };
  // The look-back bounds the prevalence only.
  const seen = within(hoursOfData);
  return {
    "@odata.context": context,
    ipAddress: ip,
    organizationPrevalence: new Set(within(lookBackHours).map(({ device }) => device)).size,
    orgFirstSeen: timeOrNull(seen, (time, first) => time < first),
    orgLastSeen: timeOrNull(seen, (time, last) => time > last),
  };
};

function timeOrNull([first, ...others]: readonly Sighting[], isBetter: (a: Ticks, b: Ticks) => boolean) {
  if (!first) return null;
  return formatTimestamp(others.reduce((best, { time }) => (isBetter(time, best) ? time : best), first.time));
}
