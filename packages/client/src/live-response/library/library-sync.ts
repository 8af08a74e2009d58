import type { OperationAnswer } from "@defender-endpoint/types";
import type { AnyDefenderError } from "../../errors/any-error.ts";
import type { OperationInput } from "../../operation-method.ts";
import type { CallOptions } from "../../options/call-options.ts";

/** A file of the tenant's library. */
export type LibraryFile = OperationAnswer<"listLibraryFiles">["value"][number];

/** What is said of a file of the library, under the names of an upload. */
export type LibraryDescription = Omit<OperationInput<"uploadLibraryFile">, "file" | "OverrideIfExists">;

/** `timeout`, `deadline` and `maxWait` hold for each call. */
export interface LibrarySyncOptions extends CallOptions {
  /** Whether a file that the folder does not have is the caller's own, and goes. Default: none is, so that nothing is deleted. */
  readonly select?: (file: LibraryFile) => boolean;
  /** What is said of a file. Default: nothing of a new one; of one that is there, what is said already. */
  readonly describe?: (fileName: string) => LibraryDescription;
  /** Tells what would be done, and changes nothing. Default: false. */
  readonly dryRun?: boolean;
}

/** What has become of one file, or with `dryRun` what would. */
export type LibrarySyncResult = {
  readonly fileName: string;
  readonly change: "create" | "update" | "delete" | "unchanged";
  /** As it was in the library before. Absent of what is new. */
  readonly existing?: LibraryFile;
} & ({ readonly ok: true } | { readonly ok: false; readonly error: AnyDefenderError });

export interface LibrarySync {
  /** Whether nothing failed. */
  readonly ok: boolean;
  readonly dryRun: boolean;
  /** One for each file of the folder, by their names, then one for each that was deleted. */
  readonly results: readonly LibrarySyncResult[];
}
