import { entityShapes } from "@defender-endpoint/service";
import { DatabaseNotSupportedError, DatabaseUnavailableError } from "./database-errors.ts";
import { isPostgresAddress } from "./database-name.ts";
import { openPostgresStore } from "./postgres/postgres-store.ts";
import { openSqliteStore } from "./sqlite/sqlite-store.ts";
import type { Store, StoreOptions } from "./store.ts";

/**
 * Opens the store that a database's name stands for: a file, `:memory:`, or a postgres:// address, for what the contract's operations look for,
 * unless other `shapes` are given. A file is opened at once, and
 * throws DatabaseUnavailableError if it cannot be used; a server is first asked by `ready` or by what is done first.
 * Throws DatabaseNotSupportedError for any other kind of address.
 */
export function openStore(database: string, given: StoreOptions = {}): Store {
  const options = { shapes: entityShapes, ...given };
  if (isPostgresAddress(database)) return openPostgresStore(database, options);
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(database)?.[1];
  if (scheme !== undefined) throw new DatabaseNotSupportedError(scheme);
  // SQLite would take an empty name for a file that is gone when it is closed.
  if (database.trim() === "") throw new DatabaseUnavailableError('""', "it has no name. Name a file, or :memory:.");
  return openSqliteStore(database, options);
}
