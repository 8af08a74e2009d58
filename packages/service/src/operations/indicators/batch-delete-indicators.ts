import { collectionNow } from "../../entities/collection-now.ts";
import type { Handler } from "../../handler.ts";
import { inTurn } from "../../in-turn.ts";
import { elementsAt } from "../../odata/member-value.ts";
import { notFound } from "../../wire/service-refusal.ts";

/** Deletes many indicators. If one of them is not there, it says which (documented), and deletes none (decided). */
export const batchDeleteIndicators: Handler = (given, context) =>
  inTurn(context, async (context) => {
    const indicators = collectionNow("Indicator", context);
    const ids = [...new Set(elementsAt(given, "IndicatorIds").map(String))];
    const found = await Promise.all(ids.map((id) => indicators.get(id)));
    const missing = ids.find((_, n) => found[n] === undefined);
    if (missing !== undefined) throw notFound("Indicator", missing);
    for (const id of ids) await indicators.delete(id);
    return { status: 204 };
  });
