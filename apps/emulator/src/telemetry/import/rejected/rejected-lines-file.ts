import { appendFile, chmod, stat } from "node:fs/promises";
import { DatabaseUnavailableError } from "../../database-errors.ts";
import { databaseName, isPostgresAddress } from "../../database-name.ts";
import type { RejectedEntry } from "../telemetry-import.ts";
import { largestRejectedFile } from "../text/limits.ts";

export interface RejectedLinesFile {
  readonly name: string;
  /** How many were left out, because the file had grown as large as it may. */
  readonly leftOut: number;
  append(rejected: readonly RejectedEntry[]): Promise<void>;
}

/**
 * Keeps what was rejected beside the database, or in the current folder if that is on a server: one JSON object a line, with the
 * text, so that it can be mended and imported. It grows to so many bytes, whatever it held before.
 */
export function rejectedLinesFile(database: string, largest = largestRejectedFile): RejectedLinesFile {
  const name = `${isPostgresAddress(database) ? "defender-endpoint" : database}.rejected.jsonl`;
  let leftOut = 0;
  /** In bytes. Undefined before the first is kept. */
  let room: number | undefined;

  /** As many of the lines as there is room for. Once one is left out, so are all that come after it. */
  function fitting(lines: readonly string[], free: number): string {
    let taken = 0;
    const kept = lines.filter((line) => {
      taken += Buffer.byteLength(line);
      return taken <= free;
    });
    leftOut += lines.length - kept.length;
    room = kept.length < lines.length ? 0 : free - taken;
    return kept.join("");
  }

  return {
    name,
    get leftOut() {
      return leftOut;
    },
    async append(rejected) {
      room ??= largest - (await sizeForOwnerOnly(name));
      if (room <= 0) {
        leftOut += rejected.length;
        return;
      }
      const lines = fitting(
        rejected.map((entry) => `${JSON.stringify(entry)}\n`),
        room,
      );
      try {
        await appendFile(name, lines, { mode: ownerOnly });
      } catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
        const reason = `${name}, for what was rejected, cannot be written (${code}). Check its permissions and the disk.`;
        throw new DatabaseUnavailableError(databaseName(database), reason, { cause: error });
      }
    },
  };
}

// It is telemetry.
const ownerOnly = 0o600;

/** Closes a file of before to others: what belongs to somebody else, or is not there, stays as it is. */
async function sizeForOwnerOnly(name: string): Promise<number> {
  await chmod(name, ownerOnly).catch(() => {});
  return await stat(name).then(
    ({ size }) => size,
    () => 0,
  );
}
