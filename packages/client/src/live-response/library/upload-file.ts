import type { CallOptions } from "../../options/call-options.ts";
import type { Tools } from "../tools.ts";
import type { LibraryDescription, LibraryFile } from "./library-sync.ts";

/** A file as the library is to have it. */
export interface Wanted {
  readonly file: File;
  /** In small letters. */
  readonly sha256: string;
  readonly description: LibraryDescription;
  /** The one of its name, whose place it takes. */
  readonly existing: LibraryFile | undefined;
}

/** Uploads a file. Where the answer is lost, the library tells whether it has it; if not, it is sent again, as the client's `retry` says. */
export async function uploadFile(tools: Tools, wanted: Wanted, call: CallOptions): Promise<void> {
  const { defender, mayBeDone, sleep } = tools;
  const { runtime, retry } = tools.settings;
  const args = { ...said(wanted.existing), ...wanted.description, file: wanted.file };
  for (let sent = 1; ; sent += 1) {
    try {
      await defender.uploadLibraryFile(wanted.existing ? { ...args, OverrideIfExists: true } : args, call);
      return;
    } catch (error) {
      if (!mayBeDone(error)) throw error;
      await sleep(runtime, 1_000 * sent * (1 + runtime.random()), call.signal);
      const { value } = await defender.listLibraryFiles({}, call);
      const there = value.find(({ fileName }) => fileName === wanted.file.name);
      if (there?.sha256.toLowerCase() === wanted.sha256) return;
      if (sent > retry.limit) throw error;
    }
  }
}

/** What is said of a file already, which an upload in its place would take away. */
function said(existing: LibraryFile | undefined): LibraryDescription {
  const { description, parametersDescription, hasParameters } = existing ?? {};
  return {
    ...(description && { Description: description }),
    ...(parametersDescription && { ParametersDescription: parametersDescription }),
    ...(hasParameters && { HasParameters: true }),
  };
}
