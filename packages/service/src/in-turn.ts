import type { HandlerContext } from "./handler.ts";
import type { Store } from "./store.ts";

/** Does what reads and then writes by what it read, while nobody else does. What is done inside has the turn already. */
export function inTurn<T>(context: HandlerContext, work: (context: HandlerContext) => Promise<T>): Promise<T> {
  const { store } = context;
  const { sightings } = store;
  const mine: Store = { collection: (entity) => store.collection(entity), sightings, inTurn: (inner) => inner() };
  return store.inTurn(() => work({ ...context, store: mine }));
}
