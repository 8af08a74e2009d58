/** The thread in which an import reads has ended before its time, for lack of memory or by a fault of ours. */
export class ReadingEndedError extends Error {
  readonly kind = "reading-ended";
  readonly file: string;

  /** Of the cause only its code is told: a message may hold something of the file. */
  constructor(file: string, cause?: unknown) {
    const code = cause instanceof Error && "code" in cause ? ` (${cause.code})` : "";
    const way = "What was committed stays. Leave this file out, and import the others again.";
    super(`The import ended while it read ${file}${code}. ${way}`, { cause });
    this.name = "ReadingEndedError";
    this.file = file;
  }
}
