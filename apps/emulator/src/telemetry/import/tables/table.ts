import type { Reading, Row, TableName } from "../events/reading.ts";

/** A table of advanced hunting that is read. */
export interface Table {
  readonly name: TableName;
  /** What tells it from others: without these columns a file or a row is none of it. */
  readonly marks: readonly string[];
  /** All that is used, the marks among them. */
  readonly columns: readonly string[];
  /** The kinds of its events that count, by which events of tables with the same columns are told apart. */
  readonly actions?: ReadonlySet<string>;
  read(row: Row): Reading;
}
