import type { ColumnName } from "./columns.ts";

/** Leave to be red, for a reason and for a time. */
export interface Waiver {
  /** The row, as the matrix names it: operation, status, media type. */
  readonly row: string;
  readonly column: ColumnName;
  readonly reason: string;
  /** The first day on which the cell is red again, as YYYY-MM-DD. */
  readonly expires: string;
}

export const waivers: readonly Waiver[] = [];
