import { odataContext } from "../../behaviours/lists/odata-context.ts";
import type { Handler } from "../../handler.ts";
import { inTurn } from "../../in-turn.ts";
import { elementsAt } from "../../odata/member-value.ts";
import { changedTags } from "./tag-change.ts";

/**
 * Adds a tag to many machines, or removes it, of all or, if that fails, of none. The answer is the machines that there are, each once, in the
 * order of the ids; ids of none are passed over (decided).
 */
export const addOrRemoveTagForMultipleMachines: Handler = (given, context) =>
  inTurn(context, async ({ store, baseUrl }) => {
    const { Value: tag, Action: action } = given;
    const machines = store.collection("Machine");
    const ids = new Set(elementsAt(given, "MachineIds").map(String));
    const found = await Promise.all(Array.from(ids, (id) => machines.get(id)));
    const value = found.flatMap((each) => (each ? [{ ...each, machineTags: changedTags(each, tag, action) }] : []));
    await machines.putAll(value);
    return { status: 200, body: { "@odata.context": odataContext(baseUrl, "Machines"), value } };
  });
