/** How a database is called in messages: an address without its user, password and options, anything else as it is. */
export function databaseName(database: string): string {
  if (!isPostgresAddress(database)) return database;
  try {
    const { host, pathname } = new URL(database);
    return `postgres://${host}${pathname}`;
  } catch {
    return "postgres://...";
  }
}

export function isPostgresAddress(database: string): boolean {
  return /^postgres(ql)?:\/\//i.test(database);
}
