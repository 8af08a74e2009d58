import type { EntityShapes } from "../store.ts";

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
 * the member of the one, named right. Without `of`, right is a parameter.
 */
export interface RelatedBehaviour {
  readonly related: string;
  readonly collection: string;
  readonly of?: string;
  readonly by: string;
  readonly on: Readonly<Record<string, string>>;
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

/** What may be asked of a collection: `x-odata` in the contract. */
export interface DeclaredOData {
  readonly filter?: Readonly<Record<string, string>>;
  readonly orderby?: boolean;
  readonly select?: boolean;
  readonly count?: boolean;
  readonly skip?: boolean;
  readonly expand?: readonly string[];
  readonly top?: { readonly default?: number; readonly max: number };
}

/** What the contract says of an operation, as far as its behaviour needs it. */
export interface Declaration<B = Behaviour> {
  readonly behaviour: B;
  /** The path template, such as `/api/machines/{id}`. */
  readonly path: string;
  readonly odata?: DeclaredOData;
  readonly paging?: "skip" | "link" | "none";
  /** The documented answers by status, of which `none` has no body. Default: those that the behaviour usually has. */
  readonly answers?: Readonly<Record<number, unknown>>;
}

/** What the operations together say of what is kept. */
export interface EntityModel {
  readonly shapes: EntityShapes;
  /** By the name of a collection, such as `machines`, its entity. */
  readonly entities: Readonly<Record<string, string>>;
}
