import type { CloudName } from "@defender-endpoint/client";
import { type Operation, type OperationId, operationTable } from "@defender-endpoint/types";
import { answerMembers, argumentSchemas } from "@defender-endpoint/types/argument-schemas";
import { operationDetails } from "@defender-endpoint/types/operation-details";
import { Command } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { connectedClient } from "../../connection/connected-client.ts";
import { addChangeOptions, type ChangeOptions, confirmed } from "../../input/confirmed.ts";
import { helpText } from "../../output/help-text.ts";
import { printableJson } from "../../output/printable.ts";
import type { AnswerFormat } from "../../output/rows/answer-formats.ts";
import { addRowOptions } from "../../output/rows/row-options.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { argumentOption } from "./argument-option.ts";
import { callAndPrint } from "./call-and-print.ts";
import { readBody } from "./read-body.ts";

/** What is not an argument of the operation. None of them has the name of one: a test sees to that. */
export interface OwnOptions extends ChangeOptions {
  readonly body?: string;
  readonly all?: boolean;
  readonly format: AnswerFormat;
  readonly columns?: readonly string[];
  readonly cloud: CloudName;
}

/** The command that calls one operation. Its arguments are options under the API's own names, of which a `$` may be left out. */
export function operationCommand(
  operationId: OperationId,
  example: string | undefined,
  terminal: Terminal,
  done: Done,
): Command {
  const operation: Operation = operationTable[operationId];
  const command = new Command(operationId).description(`${operation.method} ${operation.path}`);
  const members = Object.keys(answerMembers(operationId));
  const required = new Set(requiredArguments(operation));
  const options = Object.entries(argumentSchemas(operationId)).map(([name, schema]) =>
    argumentOption(name, schema, required.has(name)),
  );
  for (const { option } of options) command.addOption(option);
  if (operation.body) command.option("--body <file>", "members of the body as a JSON object; - is standard input");
  if (operation.paging === "skip" || operation.paging === "link") command.option("--all", "read on over all pages");
  if (operation.retry !== "safe") addChangeOptions(command);
  return addRowOptions(command, "json", operation.retry === "safe" ? operationId : members)
    .addOption(cloudOption())
    .addHelpText(
      "after",
      helpText({
        permissions: operationDetails[operationId].permissions,
        examples: example === undefined ? [] : [example],
      }),
    )
    .action(async (given: OwnOptions & Readonly<Record<string, unknown>>) => {
      const named = options.flatMap(({ name, key }) => (given[key] === undefined ? [] : [[name, given[key]]]));
      const args = { ...(await readBody(given.body, terminal)), ...Object.fromEntries(named) };
      if (operation.retry !== "safe") {
        const question = `call ${operationId} (${operation.method} ${operation.path}) with ${printableJson(args)}`;
        const change = { ...given, what: operationId, question, stdinTaken: given.body === "-" };
        const answer = await confirmed(change, terminal);
        if (answer !== "yes") return done(answer === "dryRun");
      }
      const client = await connectedClient(terminal, given.cloud);
      done(await callAndPrint(client, operationId, args, { ...given, known: members }, terminal));
    });
}

function requiredArguments({ parameters, body }: Operation): string[] {
  const members = Object.entries(body?.members ?? {}).map(([name, required]) => ({ name, required }));
  return [...parameters, ...members].filter(({ required }) => required).map(({ name }) => name);
}
