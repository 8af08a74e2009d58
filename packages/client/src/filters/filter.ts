import type { FilterValueType } from "@defender-endpoint/types/operation-details";

/**
 * What a collection is filtered by, member by member: `{ healthStatus: "Active", lastSeen: { ge: since } }`. All conditions hold at once.
 * The members are those that the contract lists for the operation, which are not those of what it answers.
 */
export type Filter<Fields> = { readonly [Name in keyof Fields]?: Condition<Fields[Name]> };

/** A value that the member equals, or operators under OData's own names, which all hold at once. Of a list, what is among its items. */
export type Condition<Type> = Type extends FilterValueType
  ? Values[Type] | null | Comparison<Values[Type], Type extends "string" | "enum" ? TextComparison : object>
  : Type extends `${infer Item extends FilterValueType}[]`
    ? { readonly any: Values[Item] }
    : never;

interface Values {
  readonly string: string;
  readonly enum: string;
  readonly number: number;
  readonly boolean: boolean;
  /** A text keeps its digits to the 100 ns: `2024-05-01T10:00:00.1234567Z`. */
  readonly datetime: Date | string;
  readonly guid: string;
}

type Comparison<Value, More> = More & {
  readonly eq?: Value | null;
  readonly ne?: Value | null;
  readonly gt?: Value;
  readonly ge?: Value;
  readonly lt?: Value;
  readonly le?: Value;
  /** One of these, of which there must be some. */
  readonly in?: readonly Value[];
};

interface TextComparison {
  readonly startswith?: string;
  readonly endswith?: string;
  readonly contains?: string;
}
