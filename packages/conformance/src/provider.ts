import { createEmulator } from "@defender-endpoint/emulator";
import type { ProviderState } from "@defender-endpoint/types/scenarios";
import type { RequestLine } from "./request-line.ts";

/** A provider that can be put into states, and asked. */
export interface ProviderSession {
  /** Puts the provider into these states alone. Returns the token that one of them hands out. */
  setUp(states: readonly ProviderState[]): Promise<string | undefined>;
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
    async setUp(states) {
      await changeState({ action: "teardown" });
      let token: string | undefined;
      for (const { name, params } of states) {
        const values = await changeState({ state: name, params, action: "setup" });
        if (values instanceof Object && "token" in values) token ??= String(values.token);
      }
      return token;
    },
    ask({ method, target }, token) {
      const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
      return emulator.fetch(new Request(origin + target, { method, headers }));
    },
    close: () => emulator.close(),
  };
}
