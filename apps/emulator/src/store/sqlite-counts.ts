import type { DatabaseSync } from "node:sqlite";
import { longSpan, type Move, Moves, shortSpan } from "./device-counts.ts";

export interface SqliteCounts {
  /** Notes a move. */
  move(address: string, move: Move): void;
  /** Brings the counts up to date with what was noted. */
  write(): void;
}

/** Keeps the counts of addresses that at least `countedFrom` devices contact. */
export function sqliteCounts(database: DatabaseSync, countedFrom: number): SqliteCounts {
  const hasCounts = database.prepare("SELECT 1 FROM counts WHERE address = ? LIMIT 1");
  const hasMany = database.prepare("SELECT 1 FROM contacts WHERE address = ? LIMIT 1 OFFSET ?");
  const change = database.prepare(`
    INSERT INTO counts (address, span, number, devices) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET devices = devices + excluded.devices`);
  const clear = database.prepare("DELETE FROM counts WHERE address = ? AND span = ? AND number = ? AND devices = 0");
  const count = database.prepare(`
    INSERT INTO counts (address, span, number, devices)
    SELECT address, ?2, last_seen >> ?2, count(*) FROM contacts WHERE address = ?1 GROUP BY 3`);
  let moves = new Moves();

  function writeAddress(address: string): void {
    if (hasCounts.get(address) === undefined) {
      if (hasMany.get(address, countedFrom - 1) === undefined) return;
      for (const span of [longSpan, shortSpan]) count.run(address, span);
      return;
    }
    for (const { span, number, by } of moves.changesOf(address)) {
      change.run(address, span, number, by);
      if (by < 0) clear.run(address, span, number);
    }
  }

  return {
    move: (address, move) => moves.add(address, move),
    write() {
      for (const address of moves.addresses) writeAddress(address);
      moves = new Moves();
    },
  };
}
