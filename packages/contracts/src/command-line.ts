import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { PactFileError, PactVerifierError, VerificationOptionError } from "./errors.ts";
import { junitReport } from "./report-junit.ts";
import { reportLines } from "./report-text.ts";
import { type VerifyProviderOptions, verifyProvider } from "./verify-provider.ts";

const tokenVariable = "DEFENDER_ENDPOINT_TOKEN";

/** Where a command writes to; lines without their ending. */
export interface Output {
  out(line: string): void;
  error(line: string): void;
}

interface VerifyFlags extends Pick<VerifyProviderOptions, "providerUrl" | "statesUrl" | "token" | "only" | "timeout"> {
  readonly pact?: readonly string[];
  readonly junit?: string;
}

/**
 * Runs `defender-endpoint-contracts` with these arguments.
 * @returns the exit code: 0 verified, 1 not verified, 2 the arguments cannot be used.
 */
export async function runCommandLine(args: readonly string[], output: Output): Promise<0 | 1 | 2> {
  let code: 0 | 1 | 2 = 0;
  const program = buildProgram(output, async (flags) => {
    code = (await verify(flags, output)) ? 0 : 1;
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
    if (!(error instanceof PactVerifierError)) throw error;
    output.error(`error: ${error.message}`);
    return 1;
  }
}

function buildProgram(output: Output, action: (flags: VerifyFlags) => Promise<void>): Command {
  const program = new Command("defender-endpoint-contracts")
    .description("Verifies a provider of the Microsoft Defender for Endpoint API against its contract.")
    .version(readVersion())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => output.out(text.trimEnd()),
      // A misspelt `--tokn=SECRET` would be repeated whole.
      writeErr: (text) => output.error(text.trimEnd().replace(/(unknown option '[^'=]*)=[^']*/, "$1")),
    });
  program
    .command("verify")
    .description("Asks the provider everything that the contract describes. Exit 0: verified, 1: not, 2: usage.")
    .requiredOption("--provider-url <url>", "where the provider's /api/... begins", parseUrl)
    .option("--states-url <url>", "takes the state changes that Pact posts", parseUrl)
    .addOption(
      // The environment hides it from the machine's other users; arguments are in the list of processes.
      new Option("--token <token>", "a token with the permissions, for callers that are authorized").env(tokenVariable),
    )
    .option("--pact <file...>", "the pact files to verify (default: those of this package)")
    .option("--only <text>", "only interactions whose description contains this text")
    .option("--timeout <ms>", "how long the provider may take for one answer", parseMilliseconds, 10_000)
    .option("--junit <file>", "also write the result as JUnit XML")
    .action(action);
  return program;
}

async function verify({ pact, junit, ...flags }: VerifyFlags, output: Output): Promise<boolean> {
  const verification = await verifyProvider({ ...flags, ...(pact === undefined ? {} : { pactFiles: pact }) });
  for (const line of reportLines(verification)) output.out(line);
  if (junit !== undefined) await writeReport(junit, junitReport(verification));
  return verification.ok;
}

async function writeReport(file: string, report: string): Promise<void> {
  try {
    await writeFile(file, report);
  } catch (cause) {
    throw new VerificationOptionError(`the JUnit file ${file} cannot be written.`, { cause });
  }
}

function readVersion(): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(new URL("../package.json", import.meta.url), "utf8"),
  );
  return version;
}

function parseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new InvalidArgumentError("It must be an http or https URL.");
  }
  return url;
}

function parseMilliseconds(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("It must be a whole number of milliseconds.");
  return Number(text);
}
