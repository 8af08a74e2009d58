import type { Entity } from "../../store.ts";

/** What every alert has (captured), in the order of answers, as it is while nobody has looked at one and nothing more is said. */
const untouched: Entity = {
  id: null,
  incidentId: null,
  investigationId: null,
  assignedTo: null,
  severity: null,
  status: "New",
  classification: null,
  determination: null,
  investigationState: null,
  detectionSource: null,
  detectorId: null,
  category: null,
  threatFamilyName: null,
  title: null,
  alertCreationTime: null,
  firstEventTime: null,
  lastEventTime: null,
  lastUpdateTime: null,
  resolvedTime: null,
  machineId: null,
  computerDnsName: null,
  rbacGroupName: null,
  threatName: null,
  mitreTechniques: [],
  relatedUser: null,
  loggedOnUsers: [],
  comments: [],
  evidence: [],
  domains: [],
};

/** A new alert, of which these members are known. One that is undefined is left out. */
export function newAlert(members: Entity): Entity {
  return { ...untouched, ...members };
}
