import { createHandlers, defaultBaseUrl, handlers, scenarios } from "@defender-endpoint/mocks";
import { worldIn } from "@defender-endpoint/mocks/world-in-states";
import type { ProviderState, Scenario } from "@defender-endpoint/types/scenarios";
import { getResponse, type HttpHandler } from "msw";
import { type RequestLine, requestInit } from "../requests/request-line.ts";

/**
 * Asks the mocks: with a scenario, as a test that uses its handler would, and otherwise in a world in these states. Undefined if no handler
 * answers.
 */
export type Mock = (
  line: RequestLine,
  scenario: Scenario | undefined,
  states?: readonly ProviderState[],
) => Promise<Response | undefined>;

const factories: Readonly<Record<string, Readonly<Record<string, () => HttpHandler>>>> = scenarios;

interface OpenWorld {
  readonly states: readonly ProviderState[];
  readonly handlers: readonly HttpHandler[];
  readonly restore: () => void;
}

let latest: OpenWorld | undefined;

export const answerAsMock: Mock = async (line, scenario, states = []) => {
  const request = new Request(defaultBaseUrl + line.target, requestInit(line));
  const own = scenario && factories[scenario.operationId]?.[scenario.name]?.();
  if (own) return getResponse([own, ...handlers], request);
  if (latest?.states !== states) latest = openWorld(states);
  // What writes finds the world as it was, as the provider is brought back to its states.
  if (line.method !== "GET") latest.restore();
  return getResponse([...latest.handlers], request);
};

function openWorld(states: readonly ProviderState[]): OpenWorld {
  const world = worldIn(states, () => Date.now());
  return { states, handlers: createHandlers({ world }), restore: world.snapshot() };
}
