/** What a column found out about a row. */
export interface Cell {
  /** How many things were looked at. A cell that looked at nothing is empty, which is red. */
  readonly checked: number;
  /** What is wrong, each with the scenario, interaction or request it was seen on. */
  readonly problems: readonly string[];
  /** That there is nothing to look at, as nothing is invalid where nothing is asked for: then an empty cell is not red. */
  readonly isNotApplicable?: boolean;
}

export function isGreen({ checked, problems, isNotApplicable = false }: Cell): boolean {
  return (checked > 0 || isNotApplicable) && problems.length === 0;
}

/** What is wrong with a cell, in words; that it is empty is wrong as well. */
export function problemsOf(cell: Cell): readonly string[] {
  return isGreen(cell) || cell.problems.length > 0 ? cell.problems : ["empty: nothing was there to check"];
}
