export type { ActionOperation } from "./actions/action-operations.ts";
export { type DownloadedPackage, downloadPackage, openPackage } from "./actions/download-package.ts";
export type { MachineAction } from "./actions/machine-action.ts";
export { type StartOptions, startAction } from "./actions/start-action.ts";
export { waitForAction } from "./actions/wait-for-action.ts";
export type { WaitOptions } from "./actions/wait-options.ts";
export { ActionError, type ActionFailure } from "./errors/action-error.ts";
