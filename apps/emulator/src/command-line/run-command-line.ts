import { Command, CommanderError } from "commander";
import { CannotListenError, PortInUseError } from "../http/listen-errors.ts";
import { CertificateUnusableError } from "../http/tls-errors.ts";
import { ApplicationsInvalidError } from "../identity/applications/applications-invalid-error.ts";
import { DatabaseNotSupportedError, DatabaseUnavailableError } from "../telemetry/database-errors.ts";
import { ReadingEndedError } from "../telemetry/import/reading-ended-error.ts";
import { hashSecretCommand } from "./hash-secret-command.ts";
import { importCommand } from "./import-command.ts";
import { NamedFileError } from "./named-file.ts";
import { packageVersion } from "./package-version.ts";
import { serveCommand } from "./serve-command.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

const name = "defender-endpoint-emulator";

/** Runs the emulator's command line. Answers the exit code: 0 done, or a server that was stopped; 1 failed; 2 usage; 130 an import that was stopped half-way. */
export async function runCommandLine(argv: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode = 0;
  const done = (code: number) => {
    exitCode = code;
  };
  const program = new Command(name)
    .description("Stands in for the Microsoft Defender for Endpoint REST API, on your own exported telemetry.")
    .version(packageVersion)
    .exitOverride()
    .helpCommand(false)
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      outputError: (text, write) => write(`${name}: ${sentence(text.replace(/^error: /, ""))} Try --help.\n`),
    })
    .allowExcessArguments()
    .action(() => {
      const [given] = program.args;
      const found = given === undefined ? "no command given" : `unknown command '${given}'`;
      throw new UsageError(`${found}. Expected serve, import or hash-secret; --help explains them.`);
    });
  for (const make of [serveCommand, importCommand, hashSecretCommand]) {
    const command = make(terminal, done);
    program.addCommand(command.copyInheritedSettings(program).allowExcessArguments(false));
  }
  try {
    await program.parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const code = exitCodeOf(error);
    if (code === undefined || !(error instanceof Error)) throw error;
    terminal.stderr.write(`${name}: ${sentence(error.message)}\n`);
    return code;
  }
}

/** Of the failures that a user can do something about. Anything else is a fault of ours and keeps its stack. */
function exitCodeOf(error: unknown): 1 | 2 | undefined {
  if (error instanceof UsageError || error instanceof DatabaseNotSupportedError) return 2;
  const known = [
    DatabaseUnavailableError,
    ReadingEndedError,
    PortInUseError,
    CannotListenError,
    NamedFileError,
    ApplicationsInvalidError,
    CertificateUnusableError,
  ];
  return known.some((kind) => error instanceof kind) ? 1 : undefined;
}

/** On one line, with a full stop. */
function sentence(text: string): string {
  const line = text.trim().replace(/\s*\n\s*/g, " ");
  return /[.)?]$/.test(line) ? line : `${line}.`;
}
