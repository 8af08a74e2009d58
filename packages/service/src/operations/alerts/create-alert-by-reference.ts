import { entityBody } from "../../behaviours/entity.ts";
import { collectionNow } from "../../entities/collection-now.ts";
import { findEntity } from "../../entities/find-entity.ts";
import { create } from "../../entities/keep-entity.ts";
import type { Handler, HandlerContext } from "../../handler.ts";
import { inTurn } from "../../in-turn.ts";
import { allOf } from "../../odata/all-of.ts";
import { equalTo } from "../../odata/equal-to.ts";
import { memberValue } from "../../odata/member-value.ts";
import type { Entity } from "../../store.ts";
import { formatTimestamp, parseTimestamp, type Ticks } from "../../values/timestamp.ts";

/**
 * Makes an alert out of an event of a machine. It is merged into an open alert of the machine with the same title, if there is one (documented): that one
 * then spans the event as well, and stays as it is otherwise (decided). Events are not kept, so that every one of a known machine is taken to
 * have happened (decided).
 */
export const createAlertByReference: Handler = (given, context) =>
  inTurn(context, async (context) => {
    const machine = await findEntity("Machine", String(given["machineId"]), context);
    const open = await openAlert(machine, String(given["title"]), context);
    const alert =
      open === undefined
        ? await create("Alert", { ...given, machine }, context)
        : await merged(open, String(given["eventTime"]), context);
    return { status: 200, body: entityBody(alert, "alerts", context.baseUrl) };
  });

async function openAlert(machine: Entity, title: string, context: HandlerContext): Promise<Entity | undefined> {
  const filter = allOf([
    equalTo("machineId", String(machine["id"])),
    equalTo("title", title),
    { kind: "not", of: equalTo("status", "Resolved") },
  ]);
  const [found] = await collectionNow("Alert", context).query({ filter, top: 1 });
  return found;
}

async function merged(alert: Entity, eventTime: string, context: HandlerContext): Promise<Entity> {
  const known = ["firstEventTime", "lastEventTime"].map((member) => memberValue(alert, member, "datetime"));
  const times = [parseTimestamp(eventTime), ...known].filter((time) => typeof time === "bigint");
  const [firstEventTime, lastEventTime] = [times.reduce(earlier), times.reduce(later)].map(formatTimestamp);
  const lastUpdateTime = formatTimestamp(context.now);
  const spanning: Entity = { ...alert, firstEventTime, lastEventTime, lastUpdateTime };
  await context.store.collection("Alert").put(spanning);
  return spanning;
}

function earlier(one: Ticks, other: Ticks): Ticks {
  return other < one ? other : one;
}

function later(one: Ticks, other: Ticks): Ticks {
  return other > one ? other : one;
}
