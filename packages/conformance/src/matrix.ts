import type { Cell } from "./cell.ts";
import { undocumentedInteractions } from "./columns/pact.ts";
import { type ColumnName, columnNames, columns } from "./columns.ts";
import type { MatrixRecord } from "./files.ts";
import { listRows, type Row } from "./rows.ts";
import type { Subject } from "./subject.ts";

export interface MatrixRow {
  /** Operation, status and media type; waivers name a row by it. */
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

/** The cells of one column, by row. A row that was recorded and is no more is there as well: it is a hole. */
export async function checkColumn(subject: Subject, name: ColumnName): Promise<ReadonlyMap<string, Cell>> {
  const { document, record } = subject;
  const rows = listRows(document);
  const holes = holesOf(rows, record);
  const cells = await columns[name].check(subject, rows);
  const own = rows.map(({ id }, index): [string, Cell] => {
    const { checked, problems } = cells[index] ?? { checked: 0, problems: [] };
    const lost = columns[name].perScenario ? (holes.get(id) ?? []) : [];
    return [id, { checked, problems: [...problems, ...lost.map(hole)] }];
  });
  const gone = [...holes.keys()].filter((id) => !rows.some((row) => row.id === id));
  return new Map([...own, ...gone.map((id): [string, Cell] => [id, { checked: 0, problems: [hole("the answer")] }])]);
}

/** The scenarios that were recorded and are no more, by row; all of a row that is gone itself. */
export function holesOf(rows: readonly Row[], record: MatrixRecord): ReadonlyMap<string, readonly string[]> {
  const found = Object.entries(record).map(([id, scenarios]): [string, string[]] => {
    const row = rows.find((one) => one.id === id);
    return [id, Object.keys(scenarios).filter((name) => !row?.scenarioNames.includes(name))];
  });
  return new Map(found.filter(([id, lost]) => lost.length > 0 || !rows.some((row) => row.id === id)));
}

/** What is wrong beside the matrix, because no row stands for it. */
export function checkBeside(subject: Subject): string[] {
  return undocumentedInteractions(subject, listRows(subject.document)).map(
    (interaction) => `The pact promises what the contract does not document: ${interaction}.`,
  );
}

function hole(what: string): string {
  return `${what} has gone from the contract; if that is meant, run \`npm run conformance -- --forget\``;
}
