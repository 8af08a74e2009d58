import { readFileSync } from "node:fs";

/** A file that an option names cannot be read, or holds something else than it should. */
export class NamedFileError extends Error {
  readonly kind = "named-file";

  constructor(option: string, file: string, reason: string, options?: ErrorOptions) {
    super(`The file ${file}, which ${option} names, cannot be used: ${reason}.`, options);
    this.name = "NamedFileError";
  }
}

/** Reads what an option names. Throws NamedFileError. */
export function readNamedFile(option: string, file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "it cannot be read";
    throw new NamedFileError(option, file, code, { cause: error });
  }
}
