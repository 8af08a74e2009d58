import { createHandlers, defaultBaseUrl, handlers, scenarios } from "@defender-endpoint/mocks";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { getResponse, type HttpHandler } from "msw";
import { type RequestLine, requestInit } from "../requests/request-line.ts";

/** Asks the mocks; with a scenario, as a test that uses its handler would. Undefined if no handler answers. */
export type Mock = (line: RequestLine, scenario?: Scenario) => Promise<Response | undefined>;

const factories: Readonly<Record<string, Readonly<Record<string, () => HttpHandler>>>> = scenarios;

export const answerAsMock: Mock = (line, scenario) => {
  const own = scenario && factories[scenario.operationId]?.[scenario.name]?.();
  // What writes is asked of handlers that nobody has written to, as the provider is brought back to its states.
  const others = line.method === "GET" ? handlers : createHandlers();
  const request = new Request(defaultBaseUrl + line.target, requestInit(line));
  return getResponse(own ? [own, ...others] : [...others], request);
};
