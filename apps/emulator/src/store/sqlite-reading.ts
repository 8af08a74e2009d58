import type { DatabaseSync } from "node:sqlite";

export interface SqliteReading {
  /** Begins to read, unless that has been done in this turn of the event loop. */
  begin(): void;
  /** Ends it before the turn does: before anything is written, and before the database is closed. */
  end(): void;
}

/**
 * What is asked in one turn of the event loop reads the same state of the database. To take the lock of a reader and to give it back costs
 * as much as a look-up itself, so it is done once for all of them.
 */
export function sqliteReading(database: DatabaseSync): SqliteReading {
  const begin = database.prepare("BEGIN");
  const commit = database.prepare("COMMIT");
  let turnEnds: NodeJS.Immediate | undefined;

  function end(): void {
    if (turnEnds === undefined) return;
    clearImmediate(turnEnds);
    turnEnds = undefined;
    commit.run();
  }

  return {
    begin() {
      if (turnEnds !== undefined) return;
      begin.run();
      turnEnds = setImmediate(end);
    },
    end,
  };
}
