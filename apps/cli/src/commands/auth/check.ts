import type { CloudName } from "@defender-endpoint/client";
import { operationTable } from "@defender-endpoint/types";
import { Command, Option } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { readConnection } from "../../connection/connection.ts";
import { suggesting } from "../../input/suggested-values.ts";
import { helpText } from "../../output/help-text.ts";
import { printableJson } from "../../output/printable.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { checkAuth, describeAuth, describeNoToken } from "./auth-check.ts";
import { wantedOperations } from "./wanted-operations.ts";

interface AuthCheckOptions {
  readonly cloud: CloudName;
  readonly format: "text" | "json";
  readonly for: readonly string[];
}

export function authCheckCommand(terminal: Terminal, done: Done): Command {
  return new Command("check")
    .description("Which credential was found, which roles its token has, and what is missing.")
    .addOption(cloudOption())
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .addOption(
      suggesting(
        new Option("--for <what>", "only what a command or an operation needs; can be repeated")
          .argParser((what: string, others: readonly string[]) => [...others, what])
          .default([], "every operation"),
        // Names of commands have a blank in them, of which each shell makes something else.
        { values: () => Object.keys(operationTable) },
      ),
    )
    .addHelpText("after", helpText(help))
    .action(async (options: AuthCheckOptions) => done(await printAuthCheck(options, terminal)));
}

const help = {
  examples: ["mde auth check", 'mde auth check --for "machines isolate" --for listAlerts'],
  more: [
    "Exits 0 if the token allows an operation, 1 if there is no token or it allows none. With --for it must allow all that is needed.",
  ],
};

async function printAuthCheck({ cloud, format, for: wanted }: AuthCheckOptions, terminal: Terminal) {
  const { stdout, stderr } = terminal;
  const only = wanted.length > 0 ? new Set<string>(wanted.flatMap(wantedOperations)) : undefined;
  const connection = await readConnection(terminal, cloud);
  const report = await checkAuth(connection).catch((error: unknown) => {
    stderr.write(`mde: ${connection.credentialName}: ${describeNoToken(error)}\n`);
    if (connection.proxyNote) stderr.write(`mde: ${connection.proxyNote}\n`);
  });
  if (!report) return false;
  const { operations: all } = report;
  const operations = only ? all.filter(({ operationId }) => only.has(operationId)) : all;
  stdout.write(
    format === "json" ? `${printableJson({ ...report, operations }, 2)}\n` : describeAuth({ ...report, operations }),
  );
  return only ? operations.every(({ allowed }) => allowed) : operations.some(({ allowed }) => allowed);
}
