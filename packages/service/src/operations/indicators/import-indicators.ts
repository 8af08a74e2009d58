import { odataContext } from "../../behaviours/lists/odata-context.ts";
import { collectionNow } from "../../entities/collection-now.ts";
import { changeIndicator, newIndicator, roomForIndicators } from "../../entities/indicators/indicator.ts";
import type { Handler, HandlerContext } from "../../handler.ts";
import { inTurn } from "../../in-turn.ts";
import { elementsAt, isObject } from "../../odata/member-value.ts";
import type { Entity } from "../../store.ts";
import { ServiceRefusal } from "../../wire/service-refusal.ts";

/** What an answer says that it is (captured: a client compares it literally). */
const listedAs = "Collection(microsoft.windowsDefenderATP.api.ImportIndicatorResult)";

/** Submits many indicators, each as if it came alone and in their order: one that cannot be taken fails by itself (documented). */
export const importIndicators: Handler = (given, context) =>
  inTurn(context, async (context) => {
    const submitted = elementsAt(given, "Indicators").filter(isObject);
    const indicators = await formerIndicators(submitted, context);
    const kept = new Map<string, Entity>();
    let room = await roomForIndicators(context);

    function keep(one: Entity): Entity {
      const former = indicators.get(keyOf(one));
      const indicator = former ? changeIndicator(former, one, context) : newIndicator(one, room, context);
      if (former === undefined) room -= 1;
      indicators.set(keyOf(one), indicator);
      kept.set(String(indicator["id"]), indicator);
      return indicator;
    }

    const value = submitted.map((one) => resultOf(one, keep));
    await context.store.collection("Indicator").putAll(kept.values());
    return { status: 200, body: { "@odata.context": odataContext(context.baseUrl, listedAs), value } };
  });

/** Those that there are for the values of the submitted ones, by value and type. */
async function formerIndicators(submitted: readonly Entity[], context: HandlerContext): Promise<Map<string, Entity>> {
  const values = [...new Set(submitted.map(({ indicatorValue }) => String(indicatorValue)))];
  const filter = { kind: "in", member: "indicatorValue", type: "string", values } as const;
  const found = await collectionNow("Indicator", context).query({ filter });
  return new Map(found.map((one) => [keyOf(one), one]));
}

function keyOf({ indicatorType, indicatorValue }: Entity): string {
  return `${String(indicatorType)} ${String(indicatorValue)}`;
}

function resultOf(one: Entity, keep: (one: Entity) => Entity): Entity {
  const indicator = one["indicatorValue"];
  try {
    return { id: keep(one)["id"], indicator, isFailed: false, failureReason: null };
  } catch (error) {
    if (!(error instanceof ServiceRefusal)) throw error;
    return { id: null, indicator, isFailed: true, failureReason: error.message };
  }
}
