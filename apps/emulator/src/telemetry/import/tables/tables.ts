import { passedOver, type Row, type SettledReading } from "../events/reading.ts";
import { alertEvidence } from "./alert-evidence.ts";
import { alertInfo } from "./alert-info.ts";
import { deviceInfo } from "./device-info.ts";
import { fileEvents, processEvents } from "./file-events.ts";
import { logonEvents } from "./logon-events.ts";
import { networkEvents } from "./network-events.ts";
import type { Table } from "./table.ts";

/** A reader of the rows of one table, or of several that have the same columns. */
export type RowReader = Pick<Table, "columns" | "read">;

/** The tables that an import reads. */
export interface Tables {
  readonly all: readonly Table[];
  /** By what an envelope of the streaming API calls it. */
  ofCategory(category: string): Table | undefined;
  /** By the members of a row. */
  ofRow(row: Row): Table | undefined;
  /** By the columns of a file, in lower case. */
  ofColumns(names: ReadonlySet<string>): RowReader | undefined;
}

/** What the streaming API calls a table. */
const category = /^AdvancedHunting-([A-Za-z]{1,64})$/;

/** `actions` are the kinds of network events that count. */
export function tablesToRead(actions: ReadonlySet<string>): Tables {
  const network = networkEvents(actions);
  // Rows without an ActionType are told by the first of these whose marks they have.
  const all: readonly Table[] = [network, fileEvents, processEvents, logonEvents, deviceInfo, alertEvidence, alertInfo];
  const byCategory = new Map(all.map((table) => [`AdvancedHunting-${table.name}`, table]));
  // What the caller wants to count as a connection is one.
  const byAction = new Map(
    all.toReversed().flatMap((table) => Array.from(table.actions ?? [], (action) => [action, table] as const)),
  );

  /** A query may have joined tables, or kept only columns that several have: then the kind of each event tells. */
  function byKindOfEvent(some: readonly Table[]): RowReader {
    return {
      columns: [...new Set(some.flatMap(({ columns }) => columns))],
      read(row) {
        const table = byAction.get(String(row["ActionType"]));
        return table !== undefined && some.includes(table) ? table.read(row) : passedOver("otherAction");
      },
    };
  }

  return {
    all,
    ofCategory: (name) => byCategory.get(name),
    ofRow(row) {
      if ("ActionType" in row) return byAction.get(String(row["ActionType"])) ?? network;
      return all.find(({ actions: kinds, marks }) => kinds === undefined && marks.every((name) => name in row));
    },
    ofColumns(names) {
      const found = all.filter(({ marks }) => marks.every((name) => names.has(name.toLowerCase())));
      const events = found.filter((table) => table.actions !== undefined);
      return events.length > 1 ? byKindOfEvent(events) : (events[0] ?? found[0]);
    },
  };
}

/** What is said of an envelope of a table that is not read: its name only if it looks like one. */
export function ofOtherTable(name: string): SettledReading {
  const [, table] = category.exec(name) ?? [];
  return { kind: "passedOver", because: "otherCategory", ...(table === undefined ? {} : { table }) };
}
