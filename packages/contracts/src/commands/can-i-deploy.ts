import { Command } from "commander";
import { canIDeploy, type DeploymentQuestion, type VerifiedPair } from "../broker/can-i-deploy.ts";
import { provider as ownProvider } from "../participants.ts";
import { type BrokerFlag, brokerOption, requireBroker } from "./broker-option.ts";
import { parseName } from "./option-values.ts";
import type { Output } from "./output.ts";

interface CanIDeployFlags {
  readonly broker: BrokerFlag;
  readonly pacticipant: string;
  readonly version: string;
  readonly toEnvironment: string;
}

export function canIDeployCommand(output: Output, done: (succeeded: boolean) => void): Command {
  return new Command("can-i-deploy")
    .description("Asks a Pact Broker whether a version fits what is in an environment. Exit 0: yes, 1: no, 2: usage.")
    .requiredOption("--version <version>", "the version to be deployed or released", parseName)
    .requiredOption("--to-environment <environment>", "where to, by the broker's name for it", parseName)
    .option("--pacticipant <name>", "whose version", parseName, ownProvider)
    .addOption(brokerOption("the Pact Broker"))
    .action(async (flags: CanIDeployFlags) => done(await ask(flags, output)));
}

async function ask({ broker, toEnvironment, ...flags }: CanIDeployFlags, output: Output): Promise<boolean> {
  const { pacticipant, version } = flags;
  const question: DeploymentQuestion = { pacticipant, version, environment: toEnvironment };
  const { deployable, reason, pairs } = await canIDeploy(requireBroker(broker), question);
  for (const pair of pairs) output.out(pairLine(pair));
  output.out(`${deployable ? "yes" : "NO"}: ${pacticipant} ${version} to ${toEnvironment}. ${reason}`);
  // A broker says yes when it has nothing to compare with.
  if (deployable && pairs.length === 0) output.out(`Nothing had to be verified: record what is in ${toEnvironment}.`);
  return deployable;
}

function pairLine({ consumer, provider, success }: VerifiedPair): string {
  const label = success === undefined ? "NOT VERIFIED" : success ? "ok          " : "FAILED      ";
  return `${label} ${consumer} with ${provider}`;
}
