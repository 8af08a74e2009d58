import { scenarios } from "@defender-endpoint/types/scenario-catalogue";
import type { ProviderStateParams } from "@defender-endpoint/types/scenarios";
import { device, envelope, jsonLines, row } from "./telemetry.ts";

const { states, response } = scenarios.getIPStatistics.seen;
// A state of this name has these parameters.
const contacted = states.find(({ name }) => name === "contacted")?.params as ProviderStateParams["contacted"];

/** The documented example: 63,515 devices, between these two times, as of shortly after the second. */
export const { key: ip, organizationPrevalence, orgFirstSeen, orgLastSeen, asOf } = contacted;

export const documentedAnswer = response.body;

/** Telemetry as the streaming API writes it, from which the documented answer must come out. */
export function* documentedTelemetry(): Generator<string> {
  const connection = (n: number, Timestamp: string) =>
    jsonLines(envelope(row({ DeviceId: device(n), RemoteIP: ip, Timestamp })));
  yield connection(0, orgFirstSeen);
  const last = Date.parse(orgLastSeen);
  // The others over the 47 hours before the last one, each of a device of its own.
  for (let n = 1; n < organizationPrevalence; n += 1) {
    const time = last - (n / organizationPrevalence) * 47 * 3_600_000;
    yield connection(n, new Date(time).toISOString());
  }
  yield connection(0, orgLastSeen);
  yield jsonLines(envelope(row({ RemoteIP: ip, DeviceId: device(1), ActionType: "ConnectionFailed" })));
  yield jsonLines(envelope({}, "AdvancedHunting-DeviceProcessEvents"));
}
