import type { MachineAction } from "../actions/machine-action.ts";
import type { AnyDefenderError } from "../errors/any-error.ts";

/** What a script has written, under the names that the service gives it. */
export interface ScriptResult {
  readonly script_name: string;
  readonly exit_code: number;
  readonly script_output: string;
  readonly script_errors: string;
}

/** What a command has brought back. With `folder` it is in a file, else in memory. */
export interface CommandResult {
  /** In bytes, unpacked. */
  readonly size: number;
  /** Of RunScript, unless it is in a file. */
  readonly script?: ScriptResult;
  /** Of GetFile, unless it is in a file. */
  readonly bytes?: Uint8Array;
  /** The file that it was written to: JSON of a script, or what was fetched. */
  readonly file?: string;
}

/** What has become of one command. */
export type CommandOutcome = {
  /** Its place among the commands, from 0. */
  readonly index: number;
  /** `PutFile`, `RunScript` or `GetFile`. */
  readonly type: string;
} & (
  | {
      readonly status: "completed";
      /** PutFile has none. */
      readonly result?: CommandResult;
    }
  /** It was carried out, but what it has brought back could not be had: `readLiveResponse` asks again. */
  | { readonly status: "unread"; readonly error: AnyDefenderError }
  /** It has failed on the machine; those behind it were not carried out. */
  | { readonly status: "failed"; readonly errors: readonly string[] }
  /** It was not carried out: one before it has failed, or the session was ended. */
  | { readonly status: "skipped" }
);

/** A session of live response that is over. */
export interface LiveResponseSession {
  /** Whether every command is `completed`. */
  readonly ok: boolean;
  readonly action: MachineAction;
  /** One for each command, in their order. */
  readonly outcomes: readonly CommandOutcome[];
}
