import { type CloudName, createDefenderClient } from "@defender-endpoint/client";
import { type Operation, type OperationId, operationTable } from "@defender-endpoint/types";
import { argumentSchemas } from "@defender-endpoint/types/argument-schemas";
import { operationDetails } from "@defender-endpoint/types/operation-details";
import { Command } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { clientOptions, readConnection } from "../../connection/connection.ts";
import { confirmed } from "../../input/confirmed.ts";
import { printableJson } from "../../output/printable.ts";
import type { AnswerFormat } from "../../output/rows/answer-formats.ts";
import { addRowOptions } from "../../output/rows/row-options.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { argumentOption } from "./argument-option.ts";
import { callAndPrint } from "./call-and-print.ts";
import { readBody } from "./read-body.ts";

/** What is not an argument of the operation. None of them has the name of one: a test sees to that. */
export interface OwnOptions {
  readonly body?: string;
  readonly all?: boolean;
  readonly yes?: boolean;
  readonly format: AnswerFormat;
  readonly columns?: readonly string[];
  readonly cloud: CloudName;
}

/** The command that calls one operation. Its arguments are options under the API's own names, of which a `$` may be left out. */
export function operationCommand(operationId: OperationId, terminal: Terminal, done: Done): Command {
  const operation: Operation = operationTable[operationId];
  const command = new Command(operationId).description(`${operation.method} ${operation.path}`);
  const required = new Set(requiredArguments(operation));
  const options = Object.entries(argumentSchemas(operationId)).map(([name, schema]) =>
    argumentOption(name, schema, required.has(name)),
  );
  for (const { option } of options) command.addOption(option);
  if (operation.body) command.option("--body <file>", "members of the body as a JSON object; - is standard input");
  if (operation.paging === "skip" || operation.paging === "link") command.option("--all", "read on over all pages");
  if (operation.retry !== "safe") command.option("--yes", "do not ask before something is changed");
  return addRowOptions(command, "json", operationId)
    .addOption(cloudOption())
    .addHelpText("after", `\nNeeds one of: ${operationDetails[operationId].permissions.application.join(", ")}.`)
    .action(async (given: OwnOptions & Readonly<Record<string, unknown>>) => {
      const named = options.flatMap(({ name, key }) => (given[key] === undefined ? [] : [[name, given[key]]]));
      const args = { ...(await readBody(given.body, terminal)), ...Object.fromEntries(named) };
      if (operation.retry !== "safe") {
        const question = `${operationId} (${operation.method} ${operation.path}) with ${printableJson(args)}`;
        const change = { what: operationId, question, yes: given.yes, stdinTaken: given.body === "-" };
        if (!(await confirmed(change, terminal))) return done(false);
      }
      const client = createDefenderClient(clientOptions(await readConnection(terminal, given.cloud)));
      done(await callAndPrint(client, operationId, args, given, terminal));
    });
}

function requiredArguments({ parameters, body }: Operation): string[] {
  const members = Object.entries(body?.members ?? {}).map(([name, required]) => ({ name, required }));
  return [...parameters, ...members].filter(({ required }) => required).map(({ name }) => name);
}
