import type { Behaviour, ODataOptions } from "@defender-endpoint/types/operation-details";
import type { EntityShapes } from "../store.ts";

/** What the contract says of an operation, as far as its behaviour needs it. */
export interface Declaration<B extends Behaviour = Behaviour> {
  readonly behaviour: B;
  /** The path template, such as `/api/machines/{id}`. */
  readonly path: string;
  readonly odata?: ODataOptions;
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
