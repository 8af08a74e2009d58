import { writeFile } from "node:fs/promises";
import { Command, Option } from "commander";
import { VerificationOptionError } from "../errors.ts";
import type { VerifyProviderOptions } from "../verify/verification-options.ts";
import { verifyProvider } from "../verify/verify-provider.ts";
import { type BrokerFlag, brokerOption, brokerOptions } from "./broker-option.ts";
import { parseMilliseconds, parseName, parseUrl } from "./option-values.ts";
import type { Output } from "./output.ts";
import { junitReport } from "./report-junit.ts";
import { reportLines } from "./report-text.ts";

type SameInBoth =
  | "providerUrl"
  | "statesUrl"
  | "token"
  | "resource"
  | "only"
  | "timeout"
  | "providerVersion"
  | "providerBranch";

interface VerifyFlags extends Pick<VerifyProviderOptions, SameInBoth> {
  readonly pact?: readonly string[];
  readonly broker: BrokerFlag;
  readonly junit?: string;
}

export function verifyCommand(output: Output, done: (succeeded: boolean) => void): Command {
  return new Command("verify")
    .description("Asks the provider everything that the contract describes. Exit 0: verified, 1: not, 2: usage.")
    .requiredOption("--provider-url <url>", "where the provider's /api/... begins", parseUrl)
    .option("--states-url <url>", "takes the state changes that Pact posts", parseUrl)
    .addOption(
      // The environment hides it from the machine's other users; arguments are in the list of processes.
      new Option("--token <token>", "a token with the permissions, for callers that are authorized").env(
        "DEFENDER_ENDPOINT_TOKEN",
      ),
    )
    .option("--pact <file...>", "the pact files to verify (default: those of this package)")
    .addOption(brokerOption("fetches the pacts from this Pact Broker, unless --pact names files"))
    .option("--provider-version <version>", "tells the broker the result, as that of this version", parseName)
    .option("--provider-branch <branch>", "the branch of that version, for consumers' branches of its name", parseName)
    .option("--resource <tag...>", "only the operations of these resources, such as ip")
    .option("--only <operation...>", 'only these operations, or one scenario: "getIPStatistics throttled"')
    .option("--timeout <ms>", "how long the provider may take for one answer", parseMilliseconds, 10_000)
    .option("--junit <file>", "also write the result as JUnit XML")
    .action(async (flags: VerifyFlags) => done(await verify(flags, output)));
}

async function verify({ pact, broker, junit, ...flags }: VerifyFlags, output: Output): Promise<boolean> {
  const verification = await verifyProvider({ ...flags, ...pactSource(pact, broker) });
  for (const line of reportLines(verification)) output.out(line);
  if (junit !== undefined) await writeReport(junit, junitReport(verification));
  return verification.ok;
}

function pactSource(pact: VerifyFlags["pact"], flag: BrokerFlag) {
  if (pact !== undefined) return { pactFiles: pact };
  const broker = brokerOptions(flag);
  return broker === undefined ? {} : { broker };
}

async function writeReport(file: string, report: string): Promise<void> {
  try {
    await writeFile(file, report);
  } catch (cause) {
    throw new VerificationOptionError(`the JUnit file ${file} cannot be written.`, { cause });
  }
}
