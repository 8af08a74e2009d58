import type { OperationId } from "@defender-endpoint/types";

/** Every journey by the name of its function, and the operations that it may call. */
export const journeys = {
  downloadPackage: ["listMachineActions", "getMachineAction", "getPackageUri"],
  findMachine: ["listMachines", "findMachinesByIp", "getMachine"],
  findMachines: ["listMachines", "findMachinesByIp", "getMachine"],
  followAlerts: ["listAlerts"],
  // With `graph`, Microsoft Graph instead, whose tokens hold ThreatHunting.Read.All.
  hunt: ["runAdvancedQuery"],
  importIndicators: ["importIndicators"],
  openPackage: ["listMachineActions", "getMachineAction", "getPackageUri"],
  readLiveResponse: ["listMachineActions", "getMachineAction", "getLiveResponseResult"],
  runLiveResponse: ["runLiveResponse", "listMachineActions", "getMachineAction", "getLiveResponseResult"],
  // And the operation that starts it.
  startAction: ["listMachineActions"],
  syncIndicators: ["listIndicators", "importIndicators", "batchDeleteIndicators"],
  syncLibrary: ["listLibraryFiles", "uploadLibraryFile", "deleteLibraryFile"],
  tagMachines: ["addOrRemoveTagForMultipleMachines"],
  updateAlerts: ["updateAlert", "batchUpdateAlerts", "listAlerts"],
  waitForAction: ["listMachineActions", "getMachineAction"],
} as const satisfies Record<string, readonly OperationId[]>;

export type JourneyName = keyof typeof journeys;
