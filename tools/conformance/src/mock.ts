import { defaultBaseUrl, handlers, scenarios } from "@defender-endpoint/mocks";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { getResponse, type HttpHandler } from "msw";
import { type RequestLine, requestInit } from "./request-line.ts";

/** Asks the mocks; with a scenario, as a test that uses its handler would. Undefined if no handler answers. */
export type Mock = (line: RequestLine, scenario?: Scenario) => Promise<Response | undefined>;

const factories: Readonly<Record<string, Readonly<Record<string, () => HttpHandler>>>> = scenarios;

export const answerAsMock: Mock = (line, scenario) => {
  const own = scenario && factories[scenario.operationId]?.[scenario.name]?.();
  return getResponse(
    own ? [own, ...handlers] : [...handlers],
    new Request(defaultBaseUrl + line.target, requestInit(line)),
  );
};
