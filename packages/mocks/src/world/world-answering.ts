import type { DownloadAnswer, Given, HandlerAnswer } from "@defender-endpoint/service";
import type { OperationId } from "@defender-endpoint/types";
import { InvalidOptionError } from "../handler/option-checks.ts";
import type { World } from "./world.ts";

/** What handlers ask of a world. */
export interface WorldAnswering {
  /** Answers a call whose arguments have been checked, or throws the refusal. */
  answer(operationId: OperationId, given: Given): Promise<HandlerAnswer>;
  /** Answers what asks for a file that a link of an answer leads to. */
  download(path: string, query: URLSearchParams): Promise<DownloadAnswer>;
}

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
