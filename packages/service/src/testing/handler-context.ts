import { entityModel } from "../behaviours/entity-model.ts";
import type { HandlerContext } from "../handler.ts";
import { createMemoryStore } from "../memory/memory-store.ts";
import type { Entity, Store } from "../store.ts";
import { parseTimestamp } from "../values/timestamp.ts";

/** A context whose clock stands. Its ids are GUIDs that count up. */
export function contextAt(time: string, store: Store = createMemoryStore(entityModel([]).shapes)): HandlerContext {
  const now = parseTimestamp(time);
  if (now === undefined) throw new TypeError(`${time} is no time`);
  let ids = 0;
  return {
    store,
    now,
    caller: "analyst@example.com",
    newId: () => `${(++ids).toString(16).padStart(8, "0")}-0000-4000-8000-000000000000`,
    baseUrl: "https://api.example.com/api",
  };
}

/** The same, with entities in its store. */
export async function contextWith(entity: string, entities: Iterable<Entity>, time = "2021-08-02T10:00:00Z") {
  const context = contextAt(time);
  await context.store.collection(entity).putAll(entities);
  return context;
}

/** The same, as much later; earlier if it is negative. */
export function later(context: HandlerContext, seconds: number): HandlerContext {
  return { ...context, now: context.now + BigInt(Math.round(seconds * 10_000_000)) };
}
