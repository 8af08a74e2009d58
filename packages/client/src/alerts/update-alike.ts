import type { Outcome } from "../batches/gather.ts";
import type { DefenderClient } from "../defender-client.ts";
import { isDefenderError } from "../errors/any-error.ts";
import { inputError } from "../errors/input-error.ts";
import { mayBeDone } from "../failures/lost-answer.ts";
import type { CallOptions } from "../options/call-options.ts";
import { settingsOf } from "../options/client-settings.ts";
import { findAlerts } from "./find-alerts.ts";
import { pause } from "./pause.ts";
import type { ListedAlert } from "./read-alerts.ts";
import type { AlertUpdate } from "./update-alerts.ts";

/** What is to change of an alert, whichever it is. */
export type Changes = Omit<AlertUpdate, "id">;

/** What became of each alert, by its id. */
export type Outcomes = ReadonlyMap<string, Outcome<undefined>>;

const firstPause = 2_000;
/** How far clocks may be apart. */
const tolerance = 60_000;

/** Makes the same changes to alerts, together where that can be. */
export async function updateAlike(
  defender: Pick<DefenderClient, "listAlerts" | "updateAlert" | "batchUpdateAlerts">,
  all: readonly string[],
  wanted: Changes,
  options: CallOptions,
): Promise<Outcomes> {
  const { runtime, retry } = settingsOf(defender);
  const { comment, ...others } = wanted;
  const since = runtime.now() - tolerance;

  async function update(ids: readonly string[], changes: Changes, attempt: number): Promise<Outcomes> {
    const [id] = ids;
    if (id === undefined || Object.keys(changes).length === 0) return same(ids, { ok: true, value: undefined });
    try {
      if (ids.length > 1) await defender.batchUpdateAlerts({ alertIds: [...ids], ...changes }, options);
      else await defender.updateAlert({ id, ...changes }, options);
      return same(ids, { ok: true, value: undefined });
    } catch (error) {
      return goOn(error, ids, changes, attempt).catch((reason: unknown) => {
        return same(ids, { ok: false, error: inputError(reason) });
      });
    }
  }

  /** What becomes of alerts whose update has failed. Throws where that is it. */
  async function goOn(error: unknown, ids: readonly string[], changes: Changes, attempt: number): Promise<Outcomes> {
    const isTogether = ids.length > 1;
    if (isTogether && isDefenderError(error, "bad-request") && error.code === "MaximumBatchSizeExceeded") {
      const half = Math.ceil(ids.length / 2);
      return merged(
        await update(ids.slice(0, half), changes, attempt),
        await update(ids.slice(half), changes, attempt),
      );
    }
    const isLost = mayBeDone(error);
    if (isLost ? attempt >= retry.limit : !(isTogether && isDefenderError(error, "not-found"))) throw error;
    if (isLost) await pause(runtime, firstPause * 2 ** attempt, options.signal, "Look which alerts are updated.");
    if (isLost && changes.comment === undefined) return update(ids, changes, attempt + 1);
    // Where nobody may look, what was told first is what is known.
    const found = await findAlerts(defender, ids, options).catch(() => Promise.reject(error));
    const missing = ids.filter((id) => !found.has(id));
    if (!isLost && missing.length === 0) throw error;
    const commented = ids.filter((id) => hasComment(found.get(id)));
    const untouched = ids.filter((id) => !missing.includes(id) && !commented.includes(id));
    const next = isLost ? attempt + 1 : attempt;
    const outcomes = [await update(commented, others, next), await update(untouched, changes, next)];
    // The service's own word on each of these.
    for (const id of missing) outcomes.push(await update([id], changes, next));
    return merged(...outcomes);
  }

  /** Whether an alert has the comment, made a short while ago by this clock, or by the alert's own last update. */
  function hasComment(alert: ListedAlert | undefined): boolean {
    if (comment === undefined || !alert?.comments) return false;
    const updated = Date.parse(`${alert.lastUpdateTime}`) - tolerance;
    const recent = Number.isNaN(updated) ? since : Math.min(since, updated);
    return alert.comments.some((one) => one.comment === comment && Date.parse(`${one.createdTime}`) >= recent);
  }

  return update(all, wanted, 0);
}

function same(ids: readonly string[], outcome: Outcome<undefined>): Outcomes {
  return new Map(ids.map((id) => [id, outcome]));
}

function merged(...some: readonly Outcomes[]): Outcomes {
  return new Map(some.flatMap((outcomes) => [...outcomes]));
}
