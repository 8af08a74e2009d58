import { appendFile } from "node:fs/promises";
import { DatabaseUnavailableError } from "../database-errors.ts";
import { databaseName, isPostgresAddress } from "../database-name.ts";
import type { RejectedEntry } from "./telemetry-import.ts";

export interface RejectedLinesFile {
  readonly name: string;
  append(rejected: readonly RejectedEntry[]): Promise<void>;
}

/**
 * Keeps what was rejected beside the database, or in the current folder if that is on a server: one JSON object a line, with the text, so that it can be mended and imported.
 */
export function rejectedLinesFile(database: string): RejectedLinesFile {
  const name = `${isPostgresAddress(database) ? "defender-endpoint" : database}.rejected.jsonl`;
  return {
    name,
    async append(rejected) {
      try {
        // Only for the owner: it is telemetry.
        await appendFile(name, rejected.map((entry) => `${JSON.stringify(entry)}\n`).join(""), { mode: 0o600 });
      } catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
        const reason = `${name}, for what was rejected, cannot be written (${code}). Check its permissions and the disk.`;
        throw new DatabaseUnavailableError(databaseName(database), reason, { cause: error });
      }
    },
  };
}
