import type { OperationId } from "@defender-endpoint/client";
import { type JourneyName, journeys } from "@defender-endpoint/client/permissions";
import { operationTable } from "@defender-endpoint/types";
import { UsageError } from "../../usage-error.ts";
import { nouns } from "../entities/nouns.ts";
import { acts } from "../machines/acts.ts";

const commands: ReadonlyMap<string, readonly OperationId[]> = new Map([
  ...Object.entries(nouns).flatMap(([noun, { list, get, stats }]) =>
    Object.entries({ list, get, stats }).flatMap(([verb, command]): [string, OperationId[]][] =>
      command ? [[`${noun} ${verb}`, [command.operationId]]] : [],
    ),
  ),
  ...Object.entries(acts).map(([verb, { operationId }]): [string, readonly OperationId[]] => [
    `machines ${verb}`,
    [operationId, ...journeys.findMachine, ...journeys.waitForAction],
  ]),
  ["actions wait", journeys.waitForAction],
  ["actions cancel", ["cancelMachineAction"]],
  ["ip stats", ["getIPStatistics"]],
]);

/** The operations that a command, a journey of the client or an operation needs, by its name. @throws {UsageError} where there is no such. */
export function wantedOperations(name: string): readonly OperationId[] {
  const command = commands.get(name.replace(/^mde /, ""));
  if (command) return command;
  if (Object.hasOwn(journeys, name)) return journeys[name as JourneyName];
  if (Object.hasOwn(operationTable, name)) return [name as OperationId];
  throw new UsageError(
    `--for takes a command such as "machines isolate", or an operation such as isolateMachine, and ${JSON.stringify(name)} is neither.`,
  );
}
