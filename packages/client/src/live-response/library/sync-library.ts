import type { DefenderClient } from "../../defender-client.ts";
import { loadParts } from "../load-parts.ts";
import { toolsOf } from "../tools.ts";
import type { LibrarySync, LibrarySyncOptions } from "./library-sync.ts";

/**
 * Brings the tenant's library in step with the files of a folder (Node, Bun, Deno): uploads what it does not have, or has otherwise, whoever has put
 * it there, and deletes what `select` says is the caller's own and the folder does not have. Files are compared by their SHA-256, so that another
 * run uploads nothing. Folders within it, and files whose name begins with a dot, are left out.
 *
 * What becomes of each file is in the results, failures as well: see `ok`. An upload whose answer was lost is looked for in the library, and sent
 * again if it is not there.
 * @throws {ArgumentError} for an option that is wrong, and for a folder that cannot be read; nothing is changed then.
 * @throws {AbortedError} when `signal` is aborted; and every error of a list that cannot be read.
 */
export async function syncLibrary(
  defender: DefenderClient,
  folder: string | URL,
  options: LibrarySyncOptions = {},
): Promise<LibrarySync> {
  const tools = toolsOf(defender);
  const { syncFolder } = await loadParts();
  return syncFolder(tools, folder, options);
}
