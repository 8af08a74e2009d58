import type { Given, HandlerAnswer } from "@defender-endpoint/service";
import type { OperationId } from "@defender-endpoint/types";
import { InvalidOptionError } from "../handler/option-checks.ts";
import type { World } from "./world.ts";

/** Answers a call whose arguments have been checked, or throws the refusal. */
export type WorldAnswering = (operationId: OperationId, given: Given) => Promise<HandlerAnswer>;

// Apart from what makes worlds, so that a page without one does not load the service.
const answerings = new WeakMap<World, WorldAnswering>();

export function answerWith(world: World, answering: WorldAnswering): void {
  answerings.set(world, answering);
}

/** What handlers answer with in a world. Throws {@link InvalidOptionError} for what was not made by `createWorld`. */
export function answeringIn(world: World): WorldAnswering {
  const answering = answerings.get(world);
  if (answering !== undefined) return answering;
  throw new InvalidOptionError("world takes what createWorld has made. Pass that.");
}
