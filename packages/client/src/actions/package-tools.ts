import type { DefenderClient } from "../defender-client.ts";
import type { DownloadTools } from "../downloads/download-tools.ts";
import type { Limits } from "../runtime/with-time-limit.ts";
import type { MachineAction } from "./machine-action.ts";

/** What the download of a package takes from the core, as of every file, and from its action. */
export interface PackageTools extends DownloadTools {
  readonly defender: DefenderClient;
  /** Of the whole of it. */
  readonly limits: Limits;
  wait(signal: AbortSignal): Promise<MachineAction>;
}
