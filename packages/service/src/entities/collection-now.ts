import type { HandlerContext } from "../handler.ts";
import type { Collection } from "../store.ts";
import { rulesOf } from "./rules-of.ts";

/** The entities of one kind as they are now: what has expired is gone, and what goes its way by the clock is where it is. */
export function collectionNow(entity: string, context: HandlerContext): Collection {
  const collection = context.store.collection(entity);
  return rulesOf(entity).now?.(collection, context) ?? collection;
}
