import type { OperationId } from "@defender-endpoint/client";
import { type JourneyName, journeys } from "@defender-endpoint/client/permissions";
import { operationTable } from "@defender-endpoint/types";
import { UsageError } from "../../usage-error.ts";
import { nouns } from "../entities/nouns.ts";
import { acts } from "../machines/acts.ts";
import { readOperations } from "../mcp/served-operations.ts";

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
  ...Object.entries<readonly OperationId[]>({
    "actions cancel": ["cancelMachineAction"],
    "actions wait": journeys.waitForAction,
    "alerts follow": journeys.followAlerts,
    "alerts update": journeys.updateAlerts,
    // Asks nobody but the sign-in host.
    "auth check": [],
    hunt: journeys.hunt,
    "indicators add": [...new Set([...journeys.syncIndicators, ...journeys.importIndicators])],
    "indicators export": ["listIndicators"],
    "indicators import": journeys.importIndicators,
    "indicators remove": journeys.syncIndicators,
    "indicators sync": journeys.syncIndicators,
    "ips stats": ["getIPStatistics"],
    "library push": journeys.syncLibrary,
    "library remove": ["deleteLibraryFile"],
    "live-response run": [...journeys.findMachine, ...journeys.runLiveResponse],
    "machines find": journeys.findMachines,
    mcp: readOperations,
    "machines package": ["collectInvestigationPackage", ...journeys.findMachine, ...journeys.downloadPackage],
    "machines tag": [...journeys.findMachine, ...journeys.tagMachines],
  }),
]);

/** The operations that a command, a journey of the client or an operation needs, by its name. @throws {UsageError} where there is no such. */
export function wantedOperations(name: string): readonly OperationId[] {
  const command = commands.get(name.replace(/^mde /, "").replace(/^ip /, "ips "));
  if (command) return command;
  if (Object.hasOwn(journeys, name)) return journeys[name as JourneyName];
  if (Object.hasOwn(operationTable, name)) return [name as OperationId];
  throw new UsageError(
    `--for takes a command such as "machines isolate", or an operation such as isolateMachine, and ${JSON.stringify(name)} is neither.`,
  );
}
