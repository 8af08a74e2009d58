import type { HandlerContext } from "../handler.ts";
import type { Entity } from "../store.ts";
import { formatTimestamp } from "../values/timestamp.ts";
import type { EntityRules } from "./entity-rules.ts";

export const alert: EntityRules = {
  members: { machineId: "string", "evidence/sha1": "string[]" },
  change: changeAlert,
};

/**
 * A comment is added to the alert's comments, in the name of the caller (documented). The time of the update is noted, and that of the
 * resolution as long as the alert is resolved (decided).
 */
function changeAlert(entity: Entity, { comment, ...changes }: Entity, { caller, now }: HandlerContext): Entity {
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
