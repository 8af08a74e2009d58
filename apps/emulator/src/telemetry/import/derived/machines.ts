import { formatTimestamp } from "@defender-endpoint/service";
import type { Derivation } from "./kept-rows.ts";
import { bothTold, leftOut, storedTold, type Told, toldIn } from "./told.ts";

/** What the API has no null for. */
const neverNull = ["isExcluded", "osPlatform", "agentVersion", "healthStatus", "machineTags", "onboardingStatus"];

/** Machines of rows of DeviceInfo: each is what its latest row says, and was first seen at the time of its first one. */
export const machines: Derivation<Told> = {
  entity: "Machine",
  collection: "DeviceInfo",
  changeable: ["machineTags", "deviceValue"],
  kept: ({ time, members }) => ({ first: time, last: time, members }),
  both: bothTold,
  stored: (told) => ({ told: storedTold(told) }),
  keptIn: (stored) => toldIn(stored["told"]) ?? { first: 0n, last: 0n, members: {} },
  derived: (id, { first, last, members }) => ({
    id,
    ...leftOut(members, neverNull),
    firstSeen: formatTimestamp(first),
    lastSeen: formatTimestamp(last),
  }),
};
