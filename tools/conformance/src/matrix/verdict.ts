import { isGreen, problemsOf } from "./cell.ts";
import { type ColumnName, columnNames } from "./columns.ts";
import type { Matrix, MatrixRow } from "./matrix.ts";
import type { Waiver } from "./waivers.ts";

/** How a cell is shown: green with what it counted, without anything to count, waived until a day, or red. */
export type Verdict =
  | { readonly colour: "green"; readonly checked: number }
  | { readonly colour: "not applicable" }
  | { readonly colour: "waived"; readonly waiver: Waiver }
  | { readonly colour: "red"; readonly problems: readonly string[] };

export interface JudgedRow {
  readonly id: string;
  readonly verdicts: Readonly<Record<ColumnName, Verdict>>;
}

export interface JudgedMatrix {
  readonly rows: readonly JudgedRow[];
  /** Every reason why the matrix is red; empty if it is not. */
  readonly problems: readonly string[];
}

/** Applies waivers. An expired one, one for a green cell, and one for no cell are problems themselves. */
export function judgeMatrix(matrix: Matrix, waivers: readonly Waiver[], today: string): JudgedMatrix {
  const rows = matrix.rows.map((row) => judgeRow(row, waivers, today));
  const red = rows.flatMap(({ id, verdicts }) =>
    columnNames.flatMap((column) => {
      const verdict = verdicts[column];
      return verdict.colour === "red" ? verdict.problems.map((problem) => `${id}, ${column}: ${problem}`) : [];
    }),
  );
  const noRows = rows.length === 0 ? ["The contract documents nothing: the matrix has no rows."] : [];
  return { rows, problems: [...noRows, ...red, ...matrix.beside, ...faultyWaivers(matrix, waivers, today)] };
}

function judgeRow({ id, cells }: MatrixRow, waivers: readonly Waiver[], today: string): JudgedRow {
  const verdicts = columnNames.map((column): [ColumnName, Verdict] => {
    const cell = cells[column];
    if (isGreen(cell) && cell.checked === 0) return [column, { colour: "not applicable" }];
    if (isGreen(cell)) return [column, { colour: "green", checked: cell.checked }];
    const waiver = waivers.find((one) => one.row === id && one.column === column && today < one.expires);
    return [column, waiver ? { colour: "waived", waiver } : { colour: "red", problems: problemsOf(cell) }];
  });
  // One entry for each column name: Object.fromEntries cannot say so.
  return { id, verdicts: Object.fromEntries(verdicts) as JudgedRow["verdicts"] };
}

function faultyWaivers({ rows }: Matrix, waivers: readonly Waiver[], today: string): string[] {
  return waivers.flatMap(({ row: id, column, reason, expires }) => {
    const name = `The waiver of ${id}, ${column}`;
    const cell = rows.find((row) => row.id === id)?.cells[column];
    if (!/^\d{4}-\d\d-\d\d$/.test(expires)) return [`${name} expires on ${expires}, which is no YYYY-MM-DD.`];
    if (reason.trim() === "") return [`${name} gives no reason.`];
    if (!cell) return [`${name} is for no cell: take it out, or correct the row's name.`];
    if (isGreen(cell)) return [`${name} is not needed any more: the cell is green. Take it out.`];
    return today < expires ? [] : [`${name} expired on ${expires}. Mend the cell, or give a new reason and day.`];
  });
}
