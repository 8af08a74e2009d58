/** The database cannot be opened or reached, is not the emulator's, or cannot be written. */
export class DatabaseUnavailableError extends Error {
  readonly kind = "database-unavailable";
  /** What is wrong and what to do. */
  readonly reason: string;
  /** Whether it passes by itself: another program has locked the file. */
  readonly temporary: boolean;

  constructor(database: string, reason: string, options?: ErrorOptions & { readonly temporary?: boolean }) {
    super(`The database ${database} cannot be used: ${reason}`, options);
    this.name = "DatabaseUnavailableError";
    this.reason = reason;
    this.temporary = options?.temporary ?? false;
  }
}

/** A kind of database was asked for that this version does not have. */
export class DatabaseNotSupportedError extends Error {
  readonly kind = "database-not-supported";

  // Of an address only the scheme is shown: the rest can hold a password.
  constructor(scheme: string) {
    super(`The database must be the name of an SQLite file or a postgres:// address, but was a ${scheme}:// address.`);
    this.name = "DatabaseNotSupportedError";
  }
}
