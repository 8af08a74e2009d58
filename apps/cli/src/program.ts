import tab from "@bomb.sh/tab/commander";
import { isDefenderError } from "@defender-endpoint/client";
import { Command, CommanderError } from "commander";
import { addApiCommand } from "./commands/api/api.ts";
import { type OperationExamples, operationExamples } from "./commands/api/operation-example.ts";
import { authCheckCommand } from "./commands/auth/check.ts";
import { ownCompletion } from "./commands/completion/completion.ts";
import { completionHelp } from "./commands/completion/completion-help.ts";
import { addNouns } from "./commands/entities/add-nouns.ts";
import { huntCommand } from "./commands/hunt/hunt-command.ts";
import { mcpCommand } from "./commands/mcp/mcp-command.ts";
import { SignInError } from "./connection/sign-in-error.ts";
import { helpText } from "./output/help-text.ts";
import { inMdeWords } from "./output/mde-words.ts";
import { printable } from "./output/printable.ts";
import type { Terminal } from "./output/terminal.ts";
import { packageVersion } from "./package-version.ts";
import { UsageError } from "./usage-error.ts";

/** Says how a command ended: whether everything that was asked for was answered. */
export type Done = (complete: boolean) => void;

/** Runs `mde` with these arguments. Answers the exit code: 0 all answered, 1 some failed, 2 usage. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode = 0;
  const done = (complete: boolean) => {
    exitCode = complete ? 0 : 1;
  };
  const program = createProgram(terminal, done, await operationExamples(argv));
  const completion = ownCompletion(argv, program);
  if (completion !== undefined) {
    terminal.stdout.write(completion);
    return 0;
  }
  try {
    await program.parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    // What the environment names, the client checks.
    const isUsage = error instanceof UsageError || isDefenderError(error, "argument");
    if (!isUsage && !(error instanceof SignInError)) throw error;
    terminal.stderr.write(`mde: ${printable(inMdeWords(error))}\n`);
    return isUsage ? 2 : 1;
  }
}

const help = {
  examples: [
    "mde auth check",
    "mde ips stats 10.209.67.177 -l 2d",
    "mde alerts list --since 3d --severity High",
    'mde machines isolate desktop-03 --comment "case 42" --wait',
    `mde api listMachines --filter "healthStatus eq 'Active'" --all --format csv`,
    "mde complete bash > ~/.local/share/bash-completion/completions/mde",
  ],
  more: [
    "Variables:",
    "AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET: the application that asks; and the others that @azure/identity reads.",
    "AZURE_AUTHORITY_HOST, MDE_BASE_URL: the sign-in host and the service, such as an emulator, where they are not the cloud's.",
    "HTTPS_PROXY, HTTP_PROXY, NO_PROXY: the proxy, and the hosts that are asked without it. NODE_EXTRA_CA_CERTS: a file with the " +
      "certificate of a proxy that looks into TLS.",
    "NO_COLOR: no colours in tables.",
  ],
};

/** Every command, and what each prints in its help. */
export function createProgram(terminal: Terminal, done: Done, examples: OperationExamples = {}): Command {
  const program = new Command("mde")
    .description("Asks Microsoft Defender for Endpoint.")
    .version(packageVersion)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      getOutHelpWidth: () => terminal.stdout.columns ?? 80,
      getErrHelpWidth: () => terminal.stdout.columns ?? 80,
    })
    .configureHelp({ minWidthToWrap: 20 })
    .addHelpText("after", helpText(help));
  const auth = program.command("auth").description("Who this computer asks as.").copyInheritedSettings(program);
  auth.addCommand(authCheckCommand(terminal, done).copyInheritedSettings(program));
  addNouns(program, terminal, done);
  program.addCommand(huntCommand(terminal, done).copyInheritedSettings(program));
  addApiCommand(program, examples, terminal, done);
  program.addCommand(mcpCommand(terminal, done).copyInheritedSettings(program));
  // `mde complete zsh|bash|fish|powershell` prints what a shell's configuration takes.
  tab(program);
  const complete = program.commands.find((command) => command.name() === "complete");
  complete?.addHelpText("after", completionHelp);
  return program;
}
