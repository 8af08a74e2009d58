/** What a column found out about a row. */
export interface Cell {
  /** How many things were looked at. A cell that looked at nothing is empty, which is red. */
  readonly checked: number;
  /** What is wrong, each with the scenario, interaction or request it was seen on. */
  readonly problems: readonly string[];
}

export function isGreen({ checked, problems }: Cell): boolean {
  return checked > 0 && problems.length === 0;
}

/** What is wrong with a cell, in words; that it is empty is wrong as well. */
export function problemsOf({ checked, problems }: Cell): readonly string[] {
  return checked === 0 && problems.length === 0 ? ["empty: nothing was there to check"] : problems;
}
