import { DatabaseNotSupportedError, DatabaseUnavailableError } from "./database-errors.ts";
import { openSqliteStore } from "./sqlite-store.ts";
import type { Store } from "./store.ts";

/**
 * Opens the store that a database's name stands for: a file, or `:memory:`.
 * Throws DatabaseNotSupportedError for a postgres:// address and DatabaseUnavailableError if the file cannot be used.
 */
export function openStore(database: string): Store {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(database)?.[1];
  if (scheme !== undefined) throw new DatabaseNotSupportedError(scheme);
  // SQLite would take an empty name for a file that is gone when it is closed.
  if (database.trim() === "") throw new DatabaseUnavailableError('""', "it has no name. Name a file, or :memory:.");
  return openSqliteStore(database);
}
