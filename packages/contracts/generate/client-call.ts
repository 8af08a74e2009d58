import {
  type AnyDefenderError,
  type ClientOptions,
  callOperation,
  createDefenderClient,
  type DefenderClient,
  isDefenderError,
} from "@defender-endpoint/client";
import { callArguments, hasCaller, type Scenario } from "@defender-endpoint/types/scenarios";

/** The token of every request while a pact is recorded. A verification puts a real one in its place. */
export const exampleToken = "example-token";

/** What came of a call. */
export interface ScenarioCall {
  /** The client that was called. */
  readonly defender: DefenderClient;
  readonly value?: unknown;
  readonly error?: AnyDefenderError;
}

export interface ScenarioCallOptions extends Pick<ClientOptions, "baseUrl" | "quota"> {
  /** The credential of a scenario that has a caller. By default it gives {@link exampleToken}. */
  readonly credential?: ClientOptions["credential"];
  /** Sends a request of the client, and answers it. */
  readonly send: (request: Request) => Promise<Response>;
}

/** Calls the operation of a scenario through a client of its own, once and without waiting. */
export async function callScenario(
  scenario: Pick<Scenario, "operationId" | "states" | "request">,
  { credential = () => exampleToken, send, ...options }: ScenarioCallOptions,
): Promise<ScenarioCall> {
  const defender = createDefenderClient({
    ...options,
    credential: hasCaller(scenario) ? credential : null,
    retry: false,
    fetch: (input, init) => send(new Request(input, init)),
  });
  // As JavaScript calls it: no type allows the arguments that a service is to refuse.
  const call = [defender, scenario.operationId, callArguments(scenario)];
  try {
    return { defender, value: await Reflect.apply(callOperation, undefined, call) };
  } catch (error) {
    if (isDefenderError(error)) return { defender, error };
    throw error;
  }
}
