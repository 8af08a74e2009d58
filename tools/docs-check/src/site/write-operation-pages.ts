import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { operationPages } from "@defender-endpoint/emulator/operation-pages";

const folder = join(import.meta.dirname, "../../.operations");

/** Writes the page of each operation, for TypeDoc to take into the site with all others. They are not committed: they say what the contract does, at length. */
export function writeOperationPages(): void {
  rmSync(folder, { recursive: true, force: true });
  for (const { operationId, resource, markdown } of operationPages("../../../../docs/api")) {
    mkdirSync(join(folder, resource), { recursive: true });
    writeFileSync(join(folder, resource, `${operationId}.md`), markdown);
  }
}
