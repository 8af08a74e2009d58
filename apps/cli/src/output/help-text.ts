import type { Permissions } from "@defender-endpoint/types/operation-details";
import type { AddHelpTextContext } from "commander";

/** What stands below the options in the help of a command. */
export interface HelpText {
  readonly permissions?: Permissions;
  /** Each is a line for a shell that does what it says, and is run by a test. */
  readonly examples: readonly string[];
  /** What else is to be said: paragraphs, each without line breaks. */
  readonly more?: readonly string[];
}

/** The permission that a command needs, examples, and what else is to be said, in the width of the terminal. */
export function helpText({ permissions, examples, more = [] }: HelpText): (context: AddHelpTextContext) => string {
  return ({ command }) => {
    const help = command.createHelp();
    const width = command.configureOutput().getOutHelpWidth?.() ?? 80;
    const needs = permissions ? [`Needs one of: ${permissions.application.join(", ")}.`] : [];
    return [
      ...needs.map((text) => help.boxWrap(text, width)),
      // They are copied, and so are not wrapped.
      ["Examples:", ...examples.map((example) => `  ${example}`)].join("\n"),
      ...more.map((text) => help.boxWrap(text, width)),
    ]
      .map((part) => `\n${part}`)
      .join("\n");
  };
}
