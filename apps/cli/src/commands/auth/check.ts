import type { CloudName } from "@defender-endpoint/client";
import { Command, Option } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { readConnection } from "../../connection/connection.ts";
import { printableJson } from "../../output/printable.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { checkAuth, describeAuth, describeNoToken } from "./auth-check.ts";

interface AuthCheckOptions {
  readonly cloud: CloudName;
  readonly format: "text" | "json";
}

export function authCheckCommand(terminal: Terminal, done: Done): Command {
  return new Command("check")
    .description("Which credential was found, which roles its token has, and what is missing.")
    .addOption(cloudOption())
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .addHelpText("after", "\nExits 0 if the token allows an operation, 1 if there is no token or it allows none.")
    .action(async (options: AuthCheckOptions) => done(await printAuthCheck(options, terminal)));
}

async function printAuthCheck({ cloud, format }: AuthCheckOptions, terminal: Terminal) {
  const { stdout, stderr } = terminal;
  const connection = await readConnection(terminal, cloud);
  const report = await checkAuth(connection).catch((error: unknown) => {
    stderr.write(`mde: ${connection.credentialName}: ${describeNoToken(error)}\n`);
    if (connection.proxyNote) stderr.write(`mde: ${connection.proxyNote}\n`);
  });
  if (!report) return false;
  stdout.write(format === "json" ? `${printableJson(report, 2)}\n` : describeAuth(report));
  return report.operations.some(({ allowed }) => allowed);
}
