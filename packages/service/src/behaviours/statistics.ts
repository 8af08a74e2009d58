import type { StatisticsBehaviour } from "@defender-endpoint/types/operation-details";
import { fileStatistics } from "../entities/files/file-statistics.ts";
import type { Handler, HandlerContext } from "../handler.ts";
import { hoursOfData, observableOf } from "../observable.ts";
import type { ObservableKind } from "../store.ts";
import { formatTimestamp, ticksPerHour } from "../values/timestamp.ts";
import type { Declaration } from "./declaration.ts";
import { odataContext } from "./lists/odata-context.ts";

/** What the answer is called, and its member that repeats what was asked for as it was given (captured). */
const answers: Readonly<Record<ObservableKind, readonly [type: string, name: string]>> = {
  address: ["InOrgIPStats", "ipAddress"],
  domain: ["InOrgDomainStats", "host"],
  file: ["InOrgFileStats", "sha1"],
};

/** The answers that were captured with counts as strings came from the former host. */
const formerBaseUrl = "https://api.securitycenter.microsoft.com/api";

/**
 * Answers with who was in contact with an address, a domain or a file. `lookBackHours` bounds the prevalence alone: in the documented example,
 * which asks for 48 hours, first and last seen lie 30 days apart. What nobody was in contact with is no error, but for a file that is not known.
 */
export function statisticsHandler({ behaviour }: Declaration<StatisticsBehaviour>): Handler {
  const { statistics: kind, by } = behaviour;
  const [type, name] = answers[kind];
  return async (given, context) => {
    const { baseUrl, countsAlsoAsStrings = false } = context;
    const key = String(given[by]);
    const seen = await seenBy(kind, key, Number(given["lookBackHours"] ?? hoursOfData), context);
    const organization = {
      ...(countsAlsoAsStrings ? { orgPrevalence: String(seen.devices) } : {}),
      organizationPrevalence: seen.devices,
      orgFirstSeen: seen.firstSeen === null ? null : formatTimestamp(seen.firstSeen),
      orgLastSeen: seen.lastSeen === null ? null : formatTimestamp(seen.lastSeen),
    };
    return {
      status: 200,
      body: {
        "@odata.context": odataContext(
          countsAlsoAsStrings ? formerBaseUrl : baseUrl,
          `microsoft.windowsDefenderATP.api.${type}`,
        ),
        [name]: key,
        ...organization,
        ...(kind === "file" ? await fileStatistics(key, organization, context) : {}),
      },
    };
  };
}

function seenBy(kind: ObservableKind, name: string, lookBackHours: number, { store, now }: HandlerContext) {
  const observable = observableOf(kind, name);
  if (observable === undefined) throw new TypeError("The contract takes an address for valid that nothing can read.");
  return store.sightings.statistics({
    observable,
    now,
    devicesSince: now - BigInt(lookBackHours) * ticksPerHour,
    seenSince: now - BigInt(hoursOfData) * ticksPerHour,
  });
}
