import type { HandlerContext } from "../handler.ts";
import { equalTo } from "../odata/equal-to.ts";
import { guid } from "../odata/filter-tokens.ts";
import type { Entity } from "../store.ts";
import { notFound } from "../wire/service-refusal.ts";
import { collectionNow } from "./collection-now.ts";
import { rulesOf } from "./rules-of.ts";

/** The entity that an id, or what else an operation takes for one, means. Throws the refusal if there is none. */
export async function findEntity(entity: string, asked: string, context: HandlerContext): Promise<Entity> {
  const collection = collectionNow(entity, context);
  const { alsoBy, members, hasHexId = false } = rulesOf(entity);
  const id = hasHexId ? asked.toLowerCase() : asked;
  // GUIDs are compared without regard to case, and written in lower case.
  const found = (await collection.get(id)) ?? (guid.test(id) ? await collection.get(id.toLowerCase()) : undefined);
  if (found !== undefined) return found;
  const [other] = alsoBy === undefined ? [] : await collection.query({ filter: equalTo(alsoBy, id, members), top: 1 });
  if (other === undefined) throw notFound(entity, asked);
  return other;
}
