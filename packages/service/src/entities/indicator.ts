import type { HandlerContext } from "../handler.ts";
import type { Filter } from "../odata/filter.ts";
import type { Entity } from "../store.ts";
import { formatTimestamp, parseTimestamp, type Ticks } from "../values/timestamp.ts";
import { ServiceRefusal } from "../wire/service-refusal.ts";
import type { EntityRules } from "./entity-rules.ts";
import { checkIndicator } from "./indicator-check.ts";
import { narrowed } from "./narrowed-collection.ts";

export const indicator: EntityRules = {
  members: { indicatorValue: "string", indicatorType: "string", expirationTime: "datetime" },
  // One that expires is gone in that second (captured).
  now: (collection, { now }) => narrowed(collection, activeAt(now)),
  create: createIndicator,
  change: changeIndicator,
};

/** How many active indicators a tenant may have (documented). */
const mostIndicators = 15_000;

function activeAt(now: Ticks): Filter {
  const expiry = { kind: "comparison", member: "expirationTime", type: "datetime" } as const;
  return {
    kind: "or",
    of: [
      { ...expiry, operator: "eq", value: null },
      { ...expiry, operator: "gt", value: now },
    ],
  };
}

async function createIndicator(given: Entity, { store, now, caller, newId }: HandlerContext): Promise<Entity> {
  checkIndicator(given);
  if ((await store.collection("Indicator").count(activeAt(now))) >= mostIndicators)
    throw new ServiceRefusal(400, "BadRequest", `There may be at most ${mostIndicators} active indicators.`);
  const time = formatTimestamp(now);
  // The members and their order are captured; those that were null in every capture are null.
  return {
    id: decimalId(newId()),
    indicatorValue: null,
    indicatorType: null,
    action: null,
    createdBy: caller,
    severity: "Informational",
    category: 1,
    application: null,
    educateUrl: null,
    bypassDurationHours: null,
    title: null,
    description: null,
    recommendedActions: null,
    creationTimeDateTimeUtc: time,
    expirationTime: null,
    lastUpdateTime: time,
    // Null in captures: a later submission of the same value says who.
    lastUpdatedBy: null,
    rbacGroupNames: [],
    rbacGroupIds: [],
    notificationId: null,
    notificationBody: null,
    version: null,
    mitreTechniques: [],
    historicalDetection: false,
    lookBackPeriod: null,
    generateAlert: false,
    additionalInfo: null,
    createdByDisplayName: caller,
    externalId: null,
    createdBySource: "PublicApi",
    certificateInfo: null,
    ...inUtc(given),
  };
}

/** The id stays (captured), and so does the application, which is taken when an indicator is made (documented). */
function changeIndicator(entity: Entity, changes: Entity, { now, caller }: HandlerContext): Entity {
  const { application: _, ...rest } = inUtc(changes);
  const changed = { ...entity, ...rest, lastUpdateTime: formatTimestamp(now), lastUpdatedBy: caller };
  checkIndicator(changed);
  return changed;
}

function inUtc(given: Entity): Entity {
  const { expirationTime } = given;
  const expiry = typeof expirationTime === "string" ? parseTimestamp(expirationTime) : undefined;
  return expiry === undefined ? given : { ...given, expirationTime: formatTimestamp(expiry) };
}

/** Ids of indicators are decimal digits (captured). Of a GUID 48 bits are as many as a number of JSON holds. */
function decimalId(guid: string): string {
  return String(Number.parseInt(guid.replaceAll("-", "").slice(0, 12), 16));
}
