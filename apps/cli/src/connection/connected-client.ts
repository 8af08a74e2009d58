import {
  type ClientOptions,
  type CloudName,
  createDefenderClient,
  type DefenderClient,
  systemRuntime,
} from "@defender-endpoint/client";
import type { Terminal } from "../output/terminal.ts";
import { type Connection, clientOptions, readConnection } from "./connection.ts";

type OwnOptions = Pick<ClientOptions, "logger" | "maxWait" | "quota">;

/** A client for whom the environment names. */
export async function connectedClient(
  terminal: Terminal,
  cloud: CloudName,
  options: OwnOptions = {},
): Promise<DefenderClient> {
  return clientOf(await readConnection(terminal, cloud), terminal, options);
}

/** A client for a connection that is known. */
export function clientOf(
  connection: Connection,
  { runtime = systemRuntime }: Pick<Terminal, "runtime">,
  options: OwnOptions = {},
): DefenderClient {
  return createDefenderClient({ ...clientOptions(connection), runtime, ...options });
}

/** A client for what has many calls to make: all of them wait in the line of the quota, for as long as that takes. */
export function patientClient(terminal: Terminal, cloud: CloudName): Promise<DefenderClient> {
  return connectedClient(terminal, cloud, {
    quota: { maxQueue: Number.POSITIVE_INFINITY },
    maxWait: Number.POSITIVE_INFINITY,
  });
}
