import type { OperationId } from "@defender-endpoint/types";

/** The operations that start an action on a machine, and the type of that action. */
export const actionTypes = {
  collectInvestigationPackage: "CollectInvestigationPackage",
  isolateMachine: "Isolate",
  offboardMachine: "Offboard",
  restrictCodeExecution: "RestrictCodeExecution",
  runAntiVirusScan: "RunAntiVirusScan",
  runLiveResponse: "LiveResponse",
  stopAndQuarantineFile: "StopAndQuarantineFile",
  unisolateMachine: "Unisolate",
  unrestrictCodeExecution: "UnrestrictCodeExecution",
} as const satisfies Partial<Record<OperationId, string>>;

/** An operation that starts an action on a machine. */
export type ActionOperation = keyof typeof actionTypes;
