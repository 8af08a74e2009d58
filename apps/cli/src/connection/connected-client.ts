import {
  type ClientOptions,
  type CloudName,
  createDefenderClient,
  type DefenderClient,
  systemRuntime,
} from "@defender-endpoint/client";
import type { Terminal } from "../output/terminal.ts";
import { clientOptions, readConnection } from "./connection.ts";

/** A client for whom the environment names. */
export async function connectedClient(
  terminal: Terminal,
  cloud: CloudName,
  options: Pick<ClientOptions, "logger" | "maxWait" | "quota"> = {},
): Promise<DefenderClient> {
  const { runtime = systemRuntime } = terminal;
  return createDefenderClient({ ...clientOptions(await readConnection(terminal, cloud)), runtime, ...options });
}

/** A client for what has many calls to make: all of them wait in the line of the quota, for as long as that takes. */
export function patientClient(terminal: Terminal, cloud: CloudName): Promise<DefenderClient> {
  return connectedClient(terminal, cloud, {
    quota: { maxQueue: Number.POSITIVE_INFINITY },
    maxWait: Number.POSITIVE_INFINITY,
  });
}
