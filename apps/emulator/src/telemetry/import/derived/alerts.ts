import { type Entity, elementsAt, formatTimestamp, memberValue, newAlert } from "@defender-endpoint/service";
import type { RowReading } from "../events/reading.ts";
import { isObject } from "../json/is-object.ts";
import { type AlertMachine, betterMachine, machineIn } from "./alert-machine.ts";
import { bothEvidence, type Evidence, evidenceAt, evidenceIn, evidenceOf } from "./evidence.ts";
import type { Derivation } from "./kept-rows.ts";
import { bothTold, larger, leftOut, smaller, storedTold, type Told, toldIn } from "./told.ts";

/** What rows say of an alert. */
interface AlertRows {
  /** Rows of AlertInfo. Without one there is no alert. */
  readonly info?: Told | undefined;
  readonly evidence: readonly Evidence[];
  /** From the first to the last row of AlertEvidence. */
  readonly events?: Pick<Told, "first" | "last"> | undefined;
  readonly machine?: AlertMachine | undefined;
  readonly threatFamilyName?: string | undefined;
}

/** What the API has no null for. */
const neverNull = ["title", "category", "detectionSource"];

/** Alerts of rows of AlertInfo and AlertEvidence. */
export const alerts: Derivation<AlertRows> = {
  entity: "Alert",
  collection: "AlertInfo",
  changeable: [
    ...["incidentId", "investigationId", "investigationState", "assignedTo", "status", "classification"],
    ...["determination", "lastUpdateTime", "resolvedTime", "comments"],
  ],
  kept: rowsOf,
  both: (one, other) => ({
    info: bothOr(one.info, other.info, bothTold),
    evidence: bothEvidence(one.evidence, other.evidence),
    events: bothOr(one.events, other.events, (a, b) => ({
      first: smaller(a.first, b.first),
      last: larger(a.last, b.last),
    })),
    machine: bothOr(one.machine, other.machine, betterMachine),
    threatFamilyName: bothOr(one.threatFamilyName, other.threatFamilyName, smaller),
  }),
  stored: ({ info, evidence, events, machine, threatFamilyName }) => ({
    info: info && storedTold(info),
    evidence: evidence.map(evidenceOf),
    events: events && storedTold({ ...events, members: {} }),
    machine: machine && { ...machine, time: formatTimestamp(machine.time) },
    threatFamilyName,
  }),
  keptIn: (stored) => ({
    info: toldIn(stored["info"]),
    evidence: elementsAt(stored, "evidence").flatMap((each) => evidenceIn(each) ?? []),
    events: toldIn(stored["events"]),
    machine: machineIn(stored["machine"]),
    threatFamilyName: textOf(stored["threatFamilyName"]),
  }),
  derived: alertOf,
};

function rowsOf({ table, time, members }: RowReading): AlertRows {
  if (table === "AlertInfo") return { info: { first: time, last: time, members }, evidence: [] };
  const { evidence, machine, threatFamilyName } = members;
  return {
    evidence: isObject(evidence) ? [evidenceAt(time, evidence)] : [],
    events: { first: time, last: time },
    machine: isObject(machine) ? machineIn({ ...machine, time: formatTimestamp(time) }) : undefined,
    threatFamilyName: textOf(threatFamilyName),
  };
}

/** What no table says is as it is of an alert that nobody has looked at. */
function alertOf(id: string, { info, evidence, events, machine, threatFamilyName }: AlertRows): Entity | undefined {
  if (info === undefined) return undefined;
  const { title, severity, category, detectionSource, mitreTechniques } = leftOut(info.members, neverNull);
  const last = events === undefined ? info.last : larger(info.last, events.last);
  return newAlert({
    id,
    severity,
    detectionSource,
    category,
    threatFamilyName: threatFamilyName ?? null,
    title,
    alertCreationTime: formatTimestamp(info.first),
    firstEventTime: events === undefined ? null : formatTimestamp(events.first),
    lastEventTime: events === undefined ? null : formatTimestamp(events.last),
    lastUpdateTime: formatTimestamp(last),
    machineId: machine?.machineId,
    computerDnsName: machine?.computerDnsName ?? null,
    mitreTechniques,
    relatedUser: relatedUser(evidence),
    evidence: evidence.map(evidenceOf),
  });
}

/** The first user among the evidence (decided). */
function relatedUser(evidence: readonly Evidence[]): Entity | null {
  const user = evidence.find(({ members }) => typeof memberValue(members, "accountName", "string") === "string");
  return user === undefined ? null : { userName: user.members["accountName"], domainName: user.members["domainName"] };
}

function bothOr<T>(one: T | undefined, other: T | undefined, both: (one: T, other: T) => T): T | undefined {
  return one === undefined || other === undefined ? (one ?? other) : both(one, other);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
