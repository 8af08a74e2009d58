import type { OperationAnswer, OperationArguments, OperationCollections, OperationId } from "@defender-endpoint/types";
import type { Collection } from "./collections/collection.ts";
import type { Filter } from "./filters/filter.ts";
import type { CallOptions } from "./options/call-options.ts";

/** What the contract says of an operation that reads a collection. */
interface Reading {
  readonly paging: "skip" | "link" | "none";
  readonly filter: object;
}

/** What one call takes: arguments, unless none is required, then what it sets for itself. */
export type Given<Args> =
  Record<never, never> extends Args ? [args?: Args, options?: CallOptions] : [args: Args, options?: CallOptions];

/** What an operation is asked, with its filter as a text or as an object. */
export type ArgumentsWith<Args, Of> = Of extends Reading
  ? { [Name in keyof Args]: Name extends "$filter" ? Args[Name] | Filter<Of["filter"]> : Args[Name] }
  : Args;

/** What a call gives: a promise, which is more where the answer is a page of a collection. */
export type CallOf<Answer, Of> = Of extends { readonly paging: "skip" | "link" }
  ? Collection<Answer, ItemOf<Answer>>
  : Promise<Answer>;

type ItemOf<Page> = Page extends { readonly value: readonly (infer Item)[] } ? Item : never;

type CollectionOf<Id> = Id extends keyof OperationCollections ? OperationCollections[Id] : undefined;

/** The arguments of an operation, by the API's own names: what is in its path, its query and its body. */
export type OperationInput<Id extends OperationId> = ArgumentsWith<OperationArguments<Id>, CollectionOf<Id>>;

/** What a call of an operation gives: the promise of its answer, or a collection. */
export type OperationCall<Id extends OperationId> = CallOf<OperationAnswer<Id>, CollectionOf<Id>>;

/** The method of an operation. */
export type OperationMethod<Id extends OperationId> = (...given: Given<OperationInput<Id>>) => OperationCall<Id>;
