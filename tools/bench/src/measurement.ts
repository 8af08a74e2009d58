/** One figure, in its own unit and as a ratio to the row that the table is measured against. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly ratio: number;
}

/** What one part of the bench found. */
export interface Measurement {
  readonly title: string;
  readonly unit: string;
  /** How it was measured, for whoever wants to do it again. */
  readonly how: string;
  readonly rows: readonly Row[];
}

/** Rows against the first of them, or against the one that is named. */
export function compare(values: Readonly<Record<string, number>>, against = Object.keys(values)[0]): Row[] {
  const base = values[against ?? ""];
  if (base === undefined || base <= 0) throw new Error(`There is no figure to compare with: ${against}.`);
  return Object.entries(values).map(([name, value]) => ({ name, value, ratio: value / base }));
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error("There is no median of nothing.");
  return middle;
}
