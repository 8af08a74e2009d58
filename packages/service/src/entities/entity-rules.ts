import type { HandlerContext } from "../handler.ts";
import type { Filter, FilterMembers } from "../odata/filter.ts";
import type { Collection, Entity } from "../store.ts";

/** What entities of one kind do by themselves, besides what the operations say that is done with them. */
export interface EntityRules {
  /** The member that is its id. Default: `id`. */
  readonly key?: string;
  /** Whether its id is in hexadecimal digits: asked for in either case, kept in lower case. Default: false. */
  readonly hasHexId?: boolean;
  /** What it is looked up by, besides what callers may filter by. */
  readonly members?: FilterMembers;
  /** A member by which an operation finds it as well where it takes an id. */
  readonly alsoBy?: string;
  /** What a list of them says that it is. Default: the name of their collection, with a capital letter. */
  readonly listedAs?: string;
  /** Those of them that a list has. Default: all. */
  readonly listed?: (collection: Collection, context: HandlerContext) => Promise<Filter | undefined>;
  /** What there is of the collection at a time. Default: everything, as it was put there. */
  readonly now?: (collection: Collection, context: HandlerContext) => Collection;
  /** A new one out of what a call gives. Default: that, and an id. Throws the refusal. */
  readonly create?: (given: Entity, context: HandlerContext) => Entity | Promise<Entity>;
  /** One with members that a call changes. Default: they take the place of the former. Throws the refusal. */
  readonly change?: (entity: Entity, changes: Entity, context: HandlerContext) => Entity;
}
