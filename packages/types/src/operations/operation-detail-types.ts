import type { Behaviour } from "./behaviour.ts";

/** The error that answers something invalid; `{value}` in the message stands for what arrived. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** What a caller must be granted. */
export interface Permissions {
  /** Any one of these suffices, in the token's `roles`. */
  readonly application: readonly string[];
  /** Any one of these suffices, in the token's `scp`. */
  readonly delegated: readonly string[];
  /** What a signed-in user's role must allow as well. Absent where the documentation names none. */
  readonly role?: string;
}

/** What one value is compared as in a filter. An `enum` is a text. */
export type FilterValueType = "string" | "number" | "boolean" | "datetime" | "guid" | "enum";

/** The type of a member that may be filtered by: of a value, or of the items of a list. */
export type FilterType = FilterValueType | `${FilterValueType}[]`;

/** What may be asked of a collection by OData's query options. */
export interface ODataOptions {
  /** The members that `$filter` may compare, with the type of each. */
  readonly filter?: Readonly<Record<string, FilterType>>;
  readonly orderby?: boolean;
  /** What `$select` may name. `true`: the contract does not say, so it is any name. */
  readonly select?: boolean | readonly string[];
  readonly count?: boolean;
  readonly skip?: boolean;
  /** What `$expand` may name. */
  readonly expand?: readonly string[];
  readonly top?: { readonly default?: number; readonly max: number };
}

/** By which rules an operation answers, whatever it does. */
export interface OperationRules {
  readonly permissions: Permissions;
  readonly refusals: {
    /** By parameter, what answers an invalid value. */
    readonly parameters: Readonly<Record<string, Refusal>>;
    /** What answers an invalid body, where the operation takes one. */
    readonly body?: Refusal;
  };
  /** The member that holds a list of things to be done, and how many it may hold. */
  readonly batch?: { readonly member: string; readonly max: number };
}

/** What an operation is about and does. */
export interface OperationTraits {
  /** The resource that the operation belongs to. */
  readonly tag: string;
  /** The name of the class of limits; its figures are `rateLimits` in the operation table. */
  readonly limitClass: string;
  readonly odata?: ODataOptions;
  readonly behaviour?: Behaviour;
  readonly deprecated?: boolean;
}

/** What a provider, or a program that explains an operation, knows of it besides what the operation table has. */
export interface OperationDetails extends OperationRules, OperationTraits {}
