import type { HandlerContext } from "../../handler.ts";
import { isObject } from "../../odata/member-value.ts";
import type { Entity } from "../../store.ts";
import { formatTimestamp, parseTimestamp } from "../../values/timestamp.ts";
import type { EntityRules } from "../entity-rules.ts";
import { checkVerdict } from "./alert-verdict.ts";
import { newAlert } from "./new-alert.ts";

export const alert: EntityRules = {
  members: {
    machineId: "string",
    title: "string",
    status: "string",
    "relatedUser/userName": "string",
    "evidence/sha1": "string[]",
    "evidence/url": "string[]",
    "evidence/ipAddress": "string[]",
    "evidence/accountName": "string[]",
  },
  create: createAlert,
  change: changeAlert,
};

/** One that somebody makes out of an event of a `machine`. Its detection source is decided. */
function createAlert(given: Entity, { now, newId }: HandlerContext): Entity {
  const { machine, title, description, severity, category, eventTime } = given;
  const { id: machineId, computerDnsName, rbacGroupName } = isObject(machine) ? machine : {};
  const [created, happened] = [now, parseTimestamp(String(eventTime)) ?? now].map(formatTimestamp);
  return newAlert({
    id: `da${newId()}_1`,
    severity,
    // An investigation begins by itself (documented).
    investigationState: "Queued",
    detectionSource: "CustomDetection",
    category,
    title,
    description,
    alertCreationTime: created,
    firstEventTime: happened,
    lastEventTime: happened,
    lastUpdateTime: created,
    machineId,
    computerDnsName: computerDnsName ?? null,
    rbacGroupName: rbacGroupName ?? null,
  });
}

/**
 * A comment is added to the alert's comments, in the name of the caller (documented). The time of the update is noted, and that of the
 * resolution as long as the alert is resolved (decided).
 */
function changeAlert(entity: Entity, { comment, ...changes }: Entity, { caller, now }: HandlerContext): Entity {
  checkVerdict(changes);
  const time = formatTimestamp(now);
  const { comments: former } = entity;
  const comments = Array.isArray(former) ? former : [];
  return {
    ...entity,
    ...changes,
    lastUpdateTime: time,
    ...("status" in changes ? { resolvedTime: resolvedTime(entity, changes, time) } : {}),
    ...(comment === undefined ? {} : { comments: [...comments, { comment, createdBy: caller, createdTime: time }] }),
  };
}

function resolvedTime(before: Entity, { status }: Entity, time: string): unknown {
  if (status !== "Resolved") return null;
  return before["status"] === "Resolved" ? (before["resolvedTime"] ?? time) : time;
}
