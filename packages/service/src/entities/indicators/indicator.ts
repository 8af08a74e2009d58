import type { HandlerContext } from "../../handler.ts";
import { equalTo } from "../../odata/equal-to.ts";
import type { Filter } from "../../odata/filter.ts";
import type { Entity } from "../../store.ts";
import { formatTimestamp, parseTimestamp, type Ticks, ticksPerSecond } from "../../values/timestamp.ts";
import { ServiceRefusal } from "../../wire/service-refusal.ts";
import { decimalId } from "../decimal-id.ts";
import type { EntityRules } from "../entity-rules.ts";
import { narrowed } from "../narrowed-collection.ts";
import { checkIndicator } from "./indicator-check.ts";

export const indicator: EntityRules = {
  members: { indicatorValue: "string", indicatorType: "string", expirationTime: "datetime", createdBy: "string" },
  // One that expires is gone in that second (captured).
  now: (collection, context) => narrowed(collection, visibleTo(context)),
  create: createIndicator,
  change: changeIndicator,
};

/** How many active indicators a tenant may have (documented). */
const mostIndicators = 15_000;

/** Whoever has only the lesser of the two permissions sees their own indicators alone (documented). */
function visibleTo({ now, caller, permissions = [] }: HandlerContext): Filter {
  const isLimited = permissions.includes("Ti.ReadWrite") && !permissions.includes("Ti.ReadWrite.All");
  return isLimited ? { kind: "and", of: [activeAt(now), equalTo("createdBy", caller)] } : activeAt(now);
}

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

async function createIndicator(given: Entity, context: HandlerContext): Promise<Entity> {
  return newIndicator(given, await roomForIndicators(context), context);
}

/** How many more indicators the tenant may have. */
export async function roomForIndicators({ store, now }: HandlerContext): Promise<number> {
  return mostIndicators - (await store.collection("Indicator").count(activeAt(now)));
}

/** One that was not there before, where there is room for so many more. Throws the refusal of one that cannot be taken. */
export function newIndicator(given: Entity, room: number, { now, caller, newId }: HandlerContext): Entity {
  checkIndicator(given);
  if (room < 1)
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
export function changeIndicator(entity: Entity, changes: Entity, { now, caller }: HandlerContext): Entity {
  const { application: _, ...rest } = inUtc(changes);
  const changed = { ...entity, ...rest, lastUpdateTime: formatTimestamp(now), lastUpdatedBy: caller };
  checkIndicator(changed);
  return changed;
}

/** Its expiry in UTC and without a fraction (captured of answers; that it is cut off is decided). */
function inUtc(given: Entity): Entity {
  const { expirationTime } = given;
  const expiry = typeof expirationTime === "string" ? parseTimestamp(expirationTime) : undefined;
  if (expiry === undefined) return given;
  // Before 1970 the remainder is negative.
  const fraction = ((expiry % ticksPerSecond) + ticksPerSecond) % ticksPerSecond;
  return { ...given, expirationTime: formatTimestamp(expiry - fraction) };
}
