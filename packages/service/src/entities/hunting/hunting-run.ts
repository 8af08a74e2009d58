import type { HandlerContext } from "../../handler.ts";
import { memberValue } from "../../odata/member-value.ts";
import type { Entity } from "../../store.ts";
import { formatTimestamp, type Ticks, ticksPerHour, ticksPerSecond } from "../../values/timestamp.ts";
import { ServiceRefusal } from "../../wire/service-refusal.ts";
import type { EntityRules } from "../entity-rules.ts";

/** A query that was run, and for how long processors were busy with it. */
export const huntingRun: EntityRules = { members: { time: "datetime" } };

/** How long processors may be busy with a tenant's queries (documented): in seconds, within so many hours. */
const quotas = [
  { seconds: 10_800, hours: 24n, words: "03:00:00 per 1.00:00:00" },
  { seconds: 600, hours: 1n, words: "00:10:00 per 01:00:00" },
];

/**
 * Throws the 429 of a tenant whose processor time is used up. That the text says which quota it is, is documented; the words and the code are
 * those of the other quota (decided).
 */
export async function refuseProcessorExcess(context: HandlerContext): Promise<void> {
  const { now } = context;
  const runs = await latestRuns(context);
  for (const { seconds, hours, words } of quotas) {
    const window = hours * ticksPerHour;
    let used = 0;
    // The latest first: the one with which the quota is used up has to leave the window.
    for (const { time, busy } of runs.filter((run) => run.time > now - window)) {
      used += busy;
      if (used < seconds) continue;
      const wait = (time + window - now + ticksPerSecond - 1n) / ticksPerSecond;
      throw new ServiceRefusal(429, "TooManyRequests", `CPU quota exceeded! maximum allowed ${words}`, {
        "Retry-After": String(wait),
      });
    }
  }
}

/** Notes what a query has cost, where it has cost something, and forgets what counts no more. */
export async function noteHuntingRun(stats: Entity | undefined, context: HandlerContext): Promise<void> {
  const busy = processorSeconds(stats);
  if (busy === 0) return;
  const { store, now, newId } = context;
  const runs = store.collection("HuntingRun");
  const old = { kind: "comparison", member: "time", type: "datetime", operator: "le", value: now - dayOf } as const;
  for (const { id } of await runs.query({ filter: old })) await runs.delete(String(id));
  await runs.put({ id: newId(), time: formatTimestamp(now), busy });
}

const dayOf = 24n * ticksPerHour;

async function latestRuns({ store, now }: HandlerContext): Promise<{ time: Ticks; busy: number }[]> {
  const time = { member: "time", type: "datetime" } as const;
  const of = (["gt", "le"] as const).map((operator) => ({
    kind: "comparison" as const,
    ...time,
    operator,
    value: operator === "gt" ? now - dayOf : now,
  }));
  const runs = await store.collection("HuntingRun").query({
    filter: { kind: "and", of },
    orderby: [{ ...time, descending: true }],
  });
  return runs.flatMap((run) => {
    const [at, busy] = [memberValue(run, "time", "datetime"), memberValue(run, "busy", "number")];
    return typeof at === "bigint" && typeof busy === "number" ? [{ time: at, busy }] : [];
  });
}

/** `Stats` tells it as `hh:mm:ss`, with a fraction (captured). */
function processorSeconds(stats: Entity | undefined): number {
  const text = Object(Object(stats?.["resource_usage"]).cpu)["total cpu"];
  const [, hours = 0, minutes = 0, seconds = 0] = /^(\d+):(\d\d):(\d\d(?:\.\d+)?)$/.exec(String(text)) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
