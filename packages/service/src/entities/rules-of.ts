import { linkKey } from "../downloads/link.ts";
import { alert } from "./alert.ts";
import type { EntityRules } from "./entity-rules.ts";
import { file } from "./file.ts";
import { huntingAnswer } from "./hunting-answer.ts";
import { huntingRun } from "./hunting-run.ts";
import { indicator } from "./indicator.ts";
import { investigation } from "./investigation.ts";
import { libraryFile, libraryFileContent } from "./library-file.ts";
import { liveResponseOutput } from "./live-response-command.ts";
import { machine } from "./machine.ts";
import { machineAction } from "./machine-action.ts";
import { productFix } from "./product-fix.ts";
import { user } from "./user.ts";

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
