import { listRows, type Row } from "../contract/rows.ts";
import type { ScenarioRecord } from "../documents/files.ts";
import type { Subject } from "../subject/subject.ts";
import type { Cell } from "./cell.ts";
import { undocumentedInteractions } from "./columns/pact.ts";
import { type ColumnName, columnNames, columns } from "./columns.ts";

export interface MatrixRow {
  /** What it stands for; waivers name a row by it. */
  readonly id: string;
  readonly cells: Readonly<Record<ColumnName, Cell>>;
}

export interface Matrix {
  readonly rows: readonly MatrixRow[];
  /** What is wrong and belongs to no row. */
  readonly beside: readonly string[];
}

/** Holds the parts of a subject against one another. */
export async function checkMatrix(subject: Subject): Promise<Matrix> {
  const byColumn = await Promise.all(
    columnNames.map(async (name): Promise<[ColumnName, ReadonlyMap<string, Cell>]> => {
      return [name, await checkColumn(subject, name)];
    }),
  );
  const nothing: Cell = { checked: 0, problems: [] };
  const ids = [...(byColumn[0]?.[1].keys() ?? [])];
  const rows = ids.map((id) => ({
    id,
    // One entry for each column name: Object.fromEntries cannot say so.
    cells: Object.fromEntries(byColumn.map(([name, cells]) => [name, cells.get(id) ?? nothing])) as MatrixRow["cells"],
  }));
  return { rows, beside: checkBeside(subject) };
}

/** The cells of one column, by row. A scenario that was recorded and is no more has a row of its own: it is a hole. */
export async function checkColumn(subject: Subject, name: ColumnName): Promise<ReadonlyMap<string, Cell>> {
  const rows = listRows(subject.document);
  const cells = cellsByRow(rows, await columns[name].check(subject, rows));
  const holes = holesOf(rows, subject.record).map((id): [string, Cell] => [id, { checked: 0, problems: [hole] }]);
  return new Map([...cells, ...holes]);
}

/** An answer of an operation's own has a row; those that every operation has share one for each operation. */
export function cellsByRow(
  rows: readonly Pick<Row, "id" | "isCommon" | "status" | "operation">[],
  found: readonly Cell[],
): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const [index, row] of rows.entries()) {
    const cell = found[index] ?? { checked: 0, problems: [] };
    const id = row.isCommon ? `${row.operation.operationId} common answers` : row.id;
    const one = row.isCommon
      ? { ...cell, problems: cell.problems.map((problem) => `${row.status}: ${problem}`) }
      : cell;
    const others = cells.get(id);
    cells.set(id, others ? together(others, one) : one);
  }
  return cells;
}

/** The scenarios that were recorded and are no more, as `OPERATION SCENARIO`. */
export function holesOf(rows: readonly Row[], record: ScenarioRecord): string[] {
  const present = new Set(
    rows.flatMap(({ operation, scenarios }) => scenarios.map(({ name }) => `${operation.operationId} ${name}`)),
  );
  const recorded = Object.entries(record).flatMap(([operationId, names]) =>
    names.map((name) => `${operationId} ${name}`),
  );
  return recorded.filter((id) => !present.has(id));
}

/** What is wrong beside the matrix, because no row stands for it. */
export function checkBeside(subject: Subject): string[] {
  return undocumentedInteractions(subject, listRows(subject.document)).map(
    (interaction) => `The pact promises what the contract does not document: ${interaction}.`,
  );
}

/** Two rows as one. An empty one is not made up for by the other. */
function together(a: Cell, b: Cell): Cell {
  const empty = [a, b].filter((cell) => cell.checked === 0 && cell.problems.length === 0 && !cell.isNotApplicable);
  return {
    checked: a.checked + b.checked,
    problems: [...a.problems, ...b.problems, ...empty.map(() => "one of the answers: nothing was there to check")],
    isNotApplicable: a.isNotApplicable === true && b.isNotApplicable === true,
  };
}

const hole = "has gone from the contract; if that is meant, run `npm run conformance -- --forget`";
