import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { BrokerError, PactFileError, PactVerifierError, VerificationOptionError } from "../errors.ts";
import { type Output, presentable } from "./output.ts";
import { verifyCommand } from "./verify.ts";

/**
 * Runs `defender-endpoint-contracts` with these arguments.
 * @returns the exit code: 0 done and good, 1 not, 2 the arguments cannot be used.
 */
export async function runCommandLine(args: readonly string[], raw: Output): Promise<0 | 1 | 2> {
  const output = presentable(raw);
  let code: 0 | 1 | 2 = 1;
  const program = buildProgram(output, (succeeded) => {
    code = succeeded ? 0 : 1;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof VerificationOptionError || error instanceof PactFileError) {
      output.error(`error: ${error.message}`);
      return 2;
    }
    if (!(error instanceof PactVerifierError || error instanceof BrokerError)) throw error;
    output.error(`error: ${error.message}`);
    return 1;
  }
}

function buildProgram(output: Output, done: (succeeded: boolean) => void): Command {
  const program = new Command("defender-endpoint-contracts")
    .description("Verifies a provider of the Microsoft Defender for Endpoint API against its contract.")
    .version(readVersion());
  const verify = verifyCommand(output, done);
  program.addCommand(verify);
  for (const command of [program, verify]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => output.out(text.trimEnd()),
      // A misspelt `--tokn=SECRET` would be repeated whole.
      writeErr: (text) => output.error(text.trimEnd().replace(/(unknown option '[^'=]*)=[^']*/, "$1")),
    });
  }
  return program;
}

function readVersion(): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
  );
  return version;
}
