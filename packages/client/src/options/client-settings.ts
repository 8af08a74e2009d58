import { ArgumentError } from "../errors/call-errors.ts";
import type { Settings } from "./settings.ts";

// Journeys are given a client and nothing else. They wait by its clocks, fetch files as it does, and know its credential.
const settingsOfClients = new WeakMap<object, Settings>();

export function keepSettings<Client extends object>(client: Client, settings: Settings): Client {
  settingsOfClients.set(client, settings);
  return client;
}

/** @throws {ArgumentError} for what `createDefenderClient` of this very package has not made. */
export function settingsOf(client: object): Settings {
  const settings = settingsOfClients.get(client);
  if (settings) return settings;
  throw new ArgumentError(
    "This is no client that createDefenderClient has made, or one of another copy of the package. Pass the client itself, and see that one version of @defender-endpoint/client is installed.",
    { attempts: 0, argument: "defender" },
  );
}
