/** One entity of a collection, by the parameter that holds its id. */
export interface EntityBehaviour {
  readonly entity: string;
  readonly collection: string;
  readonly by: string;
}

/** A collection. `where` keeps those whose member, named left, equals a parameter, named right. */
export interface EntitiesBehaviour {
  readonly entities: string;
  readonly collection: string;
  readonly where?: Readonly<Record<string, string>>;
}

/**
 * What belongs to one entity of the collection `of`, which is found `by` a parameter: every entity whose member, named left in `on`, equals
 * the member of the one, named right. Without `of`, right is a parameter. Without `on` it is what is linked with the one.
 */
export interface RelatedBehaviour {
  readonly related: string;
  readonly collection: string;
  readonly of?: string;
  readonly by: string;
  readonly on?: Readonly<Record<string, string>>;
  readonly as?: "entity" | "count";
}

/** A page of a collection with a link to the next one: the parameters that hold its size and where it goes on. */
export interface ExportBehaviour {
  readonly export: string;
  readonly collection: string;
  readonly size: string;
  readonly cursor: string;
}

/** A machine action of this type; `members` of the action, named left, are taken from members of the body, named right. */
export interface ActionBehaviour {
  readonly action: string;
  readonly on: string;
  readonly by: string;
  readonly members: Readonly<Record<string, string>>;
}

/** A change of one entity, found `by` a parameter unless it is new. `members` are those that the body may change; left out, they are all. */
export interface WriteBehaviour {
  readonly write: "create" | "update" | "delete";
  readonly entity: string;
  readonly collection: string;
  readonly by?: string;
  readonly members?: readonly string[];
}

/** A new entity, or a change of the one whose members in `key` equal those of the body. */
export interface UpsertBehaviour {
  readonly write: "upsert";
  readonly entity: string;
  readonly collection: string;
  readonly key: readonly string[];
}

/** Who was in contact with what the parameter `by` holds. */
export interface StatisticsBehaviour {
  readonly statistics: "address" | "domain" | "file";
  readonly by: string;
}

/** What an operation does to the entities of a tenant: the forms of `x-behaviour` in the contract. */
export type Behaviour =
  | EntityBehaviour
  | EntitiesBehaviour
  | RelatedBehaviour
  | ExportBehaviour
  | ActionBehaviour
  | WriteBehaviour
  | UpsertBehaviour
  | StatisticsBehaviour;
