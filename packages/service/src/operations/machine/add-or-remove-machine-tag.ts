import { entityBody } from "../../behaviours/entity.ts";
import { findEntity } from "../../entities/find-entity.ts";
import { change } from "../../entities/keep-entity.ts";
import type { Handler } from "../../handler.ts";
import { inTurn } from "../../in-turn.ts";
import { changedTags } from "./tag-change.ts";

/** Adds a tag, or removes it. The answer is the machine (captured). */
export const addOrRemoveMachineTag: Handler = ({ id, Value: tag, Action: action }, context) =>
  inTurn(context, async (context) => {
    const machine = await findEntity("Machine", String(id), context);
    const changed = await change("Machine", machine, { machineTags: changedTags(machine, tag, action) }, context);
    return { status: 200, body: entityBody(changed, "machines", context.baseUrl) };
  });
