import { createEmulator } from "@defender-endpoint/emulator";
import type { ProviderState } from "@defender-endpoint/types/scenarios";
import { type RequestLine, requestInit } from "../requests/request-line.ts";

/** A provider that can be put into states, and asked. */
export interface ProviderSession {
  /** Puts the provider into one more state. Returns the token, if the state hands one out. */
  enter(state: ProviderState): Promise<string | undefined>;
  /** Takes the provider out of every state. */
  leave(): Promise<void>;
  ask(line: RequestLine, token: string | undefined): Promise<Response>;
  close(): Promise<void>;
}

export interface EmulatorSettings {
  /** Whether quotas are enforced. Default: true, as the states of a used-up quota need it. */
  readonly quota?: boolean;
}

const origin = "http://emulator.test";

/** The reference provider, in process, without a port. */
export function openEmulator({ quota = true }: EmulatorSettings = {}): ProviderSession {
  const emulator = createEmulator({ quota });

  async function changeState(body: object): Promise<unknown> {
    const response = await emulator.fetch(
      new Request(`${origin}/_emulator/states`, { method: "POST", body: JSON.stringify(body) }),
    );
    if (!response.ok) throw new Error(`The emulator answered a state change with ${response.status}.`);
    return response.json();
  }

  return {
    async enter({ name, params }) {
      const values = await changeState({ state: name, params, action: "setup" });
      return values instanceof Object && "token" in values ? String(values.token) : undefined;
    },
    async leave() {
      await changeState({ action: "teardown" });
    },
    ask(line, token) {
      const init = requestInit(line);
      if (token !== undefined) init.headers.set("Authorization", `Bearer ${token}`);
      return emulator.fetch(new Request(origin + line.target, init));
    },
    close: () => emulator.close(),
  };
}
