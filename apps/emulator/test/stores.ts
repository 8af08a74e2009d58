import { onTestFinished } from "vitest";
import { openPostgresStore } from "../src/telemetry/postgres/postgres-store.ts";
import { inMemory, openSqliteStore } from "../src/telemetry/sqlite/sqlite-store.ts";
import type { Store, StoreOptions } from "../src/telemetry/store.ts";
import { postgresDatabase } from "./postgres-database.ts";

export interface TestedStore {
  readonly name: string;
  /** How many random histories it is tried on in every run. */
  readonly few: number;
  /** The same where each history needs a new one. */
  readonly fewNew: number;
  /** How many random histories of entities, which need no new one. */
  readonly fewEntities: number;
  /** Opens a new, empty one, closed when the test is over. */
  readonly open: (options?: StoreOptions) => Promise<Store>;
}

/** Every kind of store: what holds of one holds of all. */
export const stores: readonly TestedStore[] = [
  {
    name: "SQLite",
    few: 250,
    fewNew: 150,
    fewEntities: 300,
    open: async (options) => closedAfterwards(openSqliteStore(inMemory, options)),
  },
  {
    name: "PostgreSQL",
    few: 50,
    fewNew: 5,
    fewEntities: 100,
    async open(options) {
      const address = await postgresDatabase();
      return closedAfterwards(openPostgresStore(address, options));
    },
  },
];

function closedAfterwards(store: Store): Store {
  onTestFinished(() => store.close());
  return store;
}
