/** Writes the change log of all packages, as a step of `npm run version`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { joinedChangeLog } from "./joined.ts";
import { changeLogsIn } from "./packages.ts";

const root = join(import.meta.dirname, "../../../..");
writeFileSync(join(root, "CHANGELOG.md"), joinedChangeLog(changeLogsIn(root)));
