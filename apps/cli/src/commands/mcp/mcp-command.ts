import type { CloudName } from "@defender-endpoint/client";
import { Command } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { connectedClient } from "../../connection/connected-client.ts";
import { helpText } from "../../output/help-text.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { servedOperations } from "./served-operations.ts";

interface McpOptions {
  readonly allowChanges?: true | readonly string[];
  readonly cloud: CloudName;
}

/** An assistant that waits longer than a minute takes the call for lost. */
const longestWait = 30_000;

const help = {
  examples: ["mde mcp", "mde mcp --allow-changes isolateMachine unisolateMachine"],
  more: [
    "An assistant starts it by itself, and speaks to it over standard input and output. What it may do is what the application's permissions allow, and no more than what reads unless --allow-changes says so.",
  ],
};

export function mcpCommand(terminal: Terminal, done: Done): Command {
  return new Command("mcp")
    .description(
      "Serves the API's operations to an assistant, by the Model Context Protocol over standard input and output.",
    )
    .option(
      "--allow-changes [operations...]",
      "serves operations that change something, too: those that are named, or all",
    )
    .addOption(cloudOption())
    .addHelpText("after", helpText(help))
    .action(async ({ allowChanges, cloud }: McpOptions) => {
      const served = servedOperations(allowChanges);
      const client = await connectedClient(terminal, cloud, { maxWait: longestWait });
      const { serveTerminal } = await import("./serve-terminal.ts");
      await serveTerminal(client, served, terminal);
      done(true);
    });
}
