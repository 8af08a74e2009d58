import { entityBody } from "../../behaviours/entity.ts";
import { findEntity } from "../../entities/find-entity.ts";
import { change } from "../../entities/keep-entity.ts";
import type { Handler } from "../../handler.ts";
import { inTurn } from "../../in-turn.ts";
import { elementsAt } from "../../odata/member-value.ts";

/** Adds a tag, or removes it. One that is there already, or not there, changes nothing (decided). The answer is the machine (captured). */
export const addOrRemoveMachineTag: Handler = ({ id, Value: tag, Action: action }, context) =>
  inTurn(context, async (context) => {
    const machine = await findEntity("Machine", String(id), context);
    const others = elementsAt(machine, "machineTags").filter((each) => each !== tag);
    const isKept = others.length < elementsAt(machine, "machineTags").length;
    const machineTags = action === "Remove" ? others : isKept ? machine["machineTags"] : [...others, tag];
    const changed = await change("Machine", machine, { machineTags }, context);
    return { status: 200, body: entityBody(changed, "machines", context.baseUrl) };
  });
