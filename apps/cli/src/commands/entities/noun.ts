import type { OperationId } from "@defender-endpoint/client";

/** A list that can be printed. */
export interface Listing {
  readonly operationId: OperationId;
  /** What a table shows, the most telling first. */
  readonly columns: readonly string[];
  /** The time that `--since` is about. */
  readonly since?: string;
  readonly examples: readonly string[];
}

/** What is asked for by its name. */
export interface Asking {
  readonly operationId: OperationId;
  /** The argument that is the name. */
  readonly by: string;
  /** What one is called. */
  readonly noun: string;
  readonly description: string;
  readonly columns?: readonly string[];
  readonly examples: readonly string[];
}

/** What there is of one kind, and what can be read of it. */
export interface Noun {
  readonly description: string;
  /** What it is called as well. */
  readonly alias?: string;
  readonly list?: Listing;
  readonly get?: Asking;
  readonly stats?: Asking;
}
