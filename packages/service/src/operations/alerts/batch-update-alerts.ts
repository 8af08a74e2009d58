import { findEntity } from "../../entities/find-entity.ts";
import { change } from "../../entities/keep-entity.ts";
import type { Handler } from "../../handler.ts";
import { inTurn } from "../../in-turn.ts";

/**
 * Changes many alerts in the same way. The answer has no body (documented). One that there is not is refused before any is changed, and one that is
 * named twice is changed once (decided).
 */
export const batchUpdateAlerts: Handler = ({ alertIds, ...changes }, context) =>
  inTurn(context, async (context) => {
    const ids = Array.isArray(alertIds) ? [...new Set(alertIds.map(String))] : [];
    const alerts = await Promise.all(ids.map((id) => findEntity("Alert", id, context)));
    for (const alert of alerts) await change("Alert", alert, changes, context);
    return { status: 200 };
  });
