/** Why a value does not fit its schema. */
export interface ValidationIssue {
  /** Where in the value, as a JSON Pointer; empty for the value itself. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  /** The member that is not there, where `keyword` is `required`. */
  readonly missing?: string;
}

/** A check of one value against one schema of the contract. After `false`, `errors` says why. */
export interface Validate {
  (value: unknown): boolean;
  errors?: readonly ValidationIssue[] | null;
}
