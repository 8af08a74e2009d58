import { Command } from "commander";
import { type ConsumerVersion, publishPacts } from "../broker/publish-pacts.ts";
import { readPactDocument } from "../pact-document.ts";
import { pactFiles } from "../pact-files.ts";
import { type BrokerFlag, brokerOption, requireBroker } from "./broker-option.ts";
import { parseName } from "./option-values.ts";
import type { Output } from "./output.ts";

interface PublishFlags {
  readonly broker: BrokerFlag;
  readonly version: string;
  readonly branch?: string;
  readonly pact?: readonly (string | URL)[];
}

export function publishCommand(output: Output, done: (succeeded: boolean) => void): Command {
  return new Command("publish")
    .description("Publishes the pacts to a Pact Broker. Exit 0: published, 1: not, 2: usage.")
    .requiredOption("--version <version>", "the version of the consumer", parseName)
    .option("--branch <branch>", "the branch of that version", parseName)
    .option("--pact <file...>", "the pact files to publish (default: those of this package)")
    .addOption(brokerOption("the Pact Broker"))
    .action(async (flags: PublishFlags) => {
      await publish(flags, output);
      done(true);
    });
}

async function publish({ broker, version, branch, pact = pactFiles }: PublishFlags, output: Output): Promise<void> {
  const consumerVersion: ConsumerVersion = { number: version, branch };
  const links = await publishPacts(requireBroker(broker), pact.map(readPactDocument), consumerVersion);
  for (const { name, href } of links) output.out(`published    ${name ?? "Pact"}: ${href}`);
}
