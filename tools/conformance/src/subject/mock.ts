import { createHandlers, createWorld, defaultBaseUrl, handlers, scenarios } from "@defender-endpoint/mocks";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { getResponse, type HttpHandler } from "msw";
import { type RequestLine, requestInit } from "../requests/request-line.ts";

/**
 * Asks the mocks; with a scenario, as a test that uses its handler would, otherwise in a world in which what the contract's examples name is
 * there. Undefined if no handler answers.
 */
export type Mock = (line: RequestLine, scenario?: Scenario) => Promise<Response | undefined>;

const factories: Readonly<Record<string, Readonly<Record<string, () => HttpHandler>>>> = scenarios;

const world = createWorld({ sample: true });
const handlersOfWorld = createHandlers({ world });
const restore = world.snapshot();

export const answerAsMock: Mock = async (line, scenario) => {
  const request = new Request(defaultBaseUrl + line.target, requestInit(line));
  const own = scenario && factories[scenario.operationId]?.[scenario.name]?.();
  if (own) return getResponse([own, ...handlers], request);
  // What writes finds the world as it was, as the provider is brought back to its states.
  if (line.method !== "GET") restore();
  return getResponse([...handlersOfWorld], request);
};
