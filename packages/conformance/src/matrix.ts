import type { Cell } from "./cell.ts";
import { undocumentedInteractions } from "./columns/pact.ts";
import { type ColumnName, columnNames, columns } from "./columns.ts";
import { listRows, type Row } from "./rows.ts";
import type { Subject } from "./subject.ts";

export interface MatrixRow {
  readonly row: Row;
  readonly cells: Readonly<Record<ColumnName, Cell>>;
}

export interface Matrix {
  readonly rows: readonly MatrixRow[];
  /** What is wrong and belongs to no row. */
  readonly beside: readonly string[];
}

/** Holds the parts of a subject against one another. */
export async function checkMatrix(subject: Subject): Promise<Matrix> {
  const rows = listRows(subject.document);
  const byColumn = await Promise.all(
    columnNames.map(async (name): Promise<[ColumnName, Cell[]]> => [name, await columns[name].check(subject, rows)]),
  );
  const nothing: Cell = { checked: 0, problems: [] };
  return {
    rows: rows.map((row, index) => ({
      row,
      // One entry for each column name: Object.fromEntries cannot say so.
      cells: Object.fromEntries(byColumn.map(([name, cells]) => [name, cells[index] ?? nothing])) as MatrixRow["cells"],
    })),
    beside: undocumentedInteractions(subject, rows).map(
      (interaction) => `The pact promises what the contract does not document: ${interaction}.`,
    ),
  };
}
