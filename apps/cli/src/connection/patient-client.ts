import { type CloudName, createDefenderClient, type DefenderClient, systemRuntime } from "@defender-endpoint/client";
import type { Terminal } from "../output/terminal.ts";
import { clientOptions, readConnection } from "./connection.ts";

/** A client for what has many calls to make: all of them wait in the line of the quota, for as long as that takes. */
export async function patientClient(terminal: Terminal, cloud: CloudName): Promise<DefenderClient> {
  const connection = await readConnection(terminal, cloud);
  const { runtime = systemRuntime } = terminal;
  const patience = { runtime, quota: { maxQueue: Number.POSITIVE_INFINITY }, maxWait: Number.POSITIVE_INFINITY };
  return createDefenderClient({ ...clientOptions(connection), ...patience });
}
