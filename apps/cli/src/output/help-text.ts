import type { Permissions } from "@defender-endpoint/types/operation-details";

/** What stands below the options in the help of a command: the permission that it needs, what else is to be said, and examples. */
export function helpText(permissions: Permissions, examples: readonly string[], more = ""): string {
  const lines = examples.map((example) => `  ${example}`).join("\n");
  return `\nNeeds one of: ${permissions.application.join(", ")}.${more}\n\nExamples:\n${lines}`;
}
