import { linkKey } from "../downloads/link.ts";
import { investigation } from "./actions/investigation.ts";
import { liveResponseOutput } from "./actions/live-response-command.ts";
import { machineAction } from "./actions/machine-action.ts";
import { alert } from "./alerts/alert.ts";
import type { EntityRules } from "./entity-rules.ts";
import { file } from "./files/file.ts";
import { libraryFile, libraryFileContent } from "./files/library-file.ts";
import { huntingAnswer } from "./hunting/hunting-answer.ts";
import { huntingRun } from "./hunting/hunting-run.ts";
import { indicator } from "./indicators/indicator.ts";
import { machine } from "./machines/machine.ts";
import { productFix } from "./machines/product-fix.ts";
import { user } from "./machines/user.ts";

const rules: ReadonlyMap<string, EntityRules> = new Map<string, EntityRules>([
  ["Alert", alert],
  ["File", file],
  ["HuntingAnswer", huntingAnswer],
  ["HuntingRun", huntingRun],
  ["Indicator", indicator],
  ["Investigation", investigation],
  ["LibraryFile", libraryFile],
  ["LibraryFileContent", libraryFileContent],
  ["LinkKey", linkKey],
  ["LiveResponseOutput", liveResponseOutput],
  ["Machine", machine],
  ["MachineAction", machineAction],
  ["ProductFix", productFix],
  ["User", user],
]);

/** The rules of a kind of entities. Without rules they are what is put there. */
export function rulesOf(entity: string): EntityRules {
  return rules.get(entity) ?? {};
}

/** The kinds of entities that have rules. */
export const ruled: readonly string[] = [...rules.keys()];
