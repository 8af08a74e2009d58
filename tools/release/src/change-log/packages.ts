import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ChangeLogs } from "./joined.ts";

/** The change logs of all packages that are published, in the order in which they rest on each other. */
export function changeLogsIn(root: string): ChangeLogs {
  const order = ["spec", "types", "service", "client", "mocks", "contracts", "emulator", "cli"];
  const found = globSync("{spec,packages/*,apps/*}/CHANGELOG.md", { cwd: root }).map((file): [string, string] => [
    file.split("/").at(-2) ?? "",
    readFileSync(join(root, file), "utf8"),
  ]);
  return Object.fromEntries(found.toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}
