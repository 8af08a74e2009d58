import { plainText } from "./odata/member-value.ts";
import { type Entity, EntityKeyError, type EntityShape } from "./store.ts";

/** The id of an entity. Throws {@link EntityKeyError} if it has none that every store can keep. */
export function entityKey(entity: Entity, name: string, { key = "id" }: EntityShape = {}): string {
  const id = entity[key];
  if (typeof id === "string" && id !== "" && id === plainText(id)) return id;
  throw new EntityKeyError(name, key);
}
