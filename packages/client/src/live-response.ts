export { ActiveSessionError } from "./errors/active-session-error.ts";
export type {
  CommandOutcome,
  CommandResult,
  LiveResponseSession,
  ScriptResult,
} from "./live-response/command-outcome.ts";
export type { LiveResponse, LiveResponseCommand } from "./live-response/commands.ts";
export type {
  LibraryDescription,
  LibraryFile,
  LibrarySync,
  LibrarySyncOptions,
  LibrarySyncResult,
} from "./live-response/library/library-sync.ts";
export { syncLibrary } from "./live-response/library/sync-library.ts";
export { readLiveResponse, runLiveResponse } from "./live-response/run-live-response.ts";
export type { ReadOptions, RunOptions } from "./live-response/session-options.ts";
