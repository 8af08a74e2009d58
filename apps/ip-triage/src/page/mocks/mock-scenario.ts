import { networkError, type ScenarioName, scenarios } from "@defender-endpoint/mocks";
import { scenarios as catalogue } from "@defender-endpoint/types/scenario-catalogue";
import type { Scenario } from "@defender-endpoint/types/scenarios";

/** What the mocks can be told to answer, whatever is asked. */
export interface MockScenario {
  readonly name: string;
  readonly label: string;
  /** The URL query that shows it: the scenario itself, and the question that belongs to it. */
  readonly search: string;
}

type Name = ScenarioName<"getIPStatistics">;

const documented: Readonly<Record<Name, Scenario>> = catalogue.getIPStatistics;
const names = Object.keys(documented) as Name[];

/** The scenarios of the contract, and two states that are no answer of a service. */
export const mockScenarios: readonly MockScenario[] = [
  ...names.map((name) => mockScenario(name, documented[name].summary, documented[name].request)),
  mockScenario("networkDown", "No connection."),
  mockScenario("noAnswer", "No answer yet."),
];

/** The handler of a scenario. Undefined for a name that is none: the mocks then answer what is asked. */
export function handlerOf(name: string, baseUrl: string) {
  if (name === "networkDown") return networkError("getIPStatistics", { baseUrl });
  if (name === "noAnswer") return scenarios.getIPStatistics.seen({ baseUrl, delay: "infinite" });
  if (!isName(name)) return undefined;
  const { status, headers } = documented[name].response;
  // As the service would: whoever waits for as long as they were told is answered.
  const recovery = status === 429 ? { recoverAfter: Number(headers["Retry-After"] ?? 60) } : {};
  return scenarios.getIPStatistics[name]({ baseUrl, ...recovery });
}

function mockScenario(
  name: string,
  summary: string,
  request: Scenario["request"] = documented.seen.request,
): MockScenario {
  const ip = String(request.arguments["ip"]);
  return {
    name,
    label: `${name}: ${summary.replace(/\.$/, "")}`,
    search: `?${new URLSearchParams({ scenario: name, ip, ...request.query })}`,
  };
}

function isName(name: string): name is Name {
  return Object.hasOwn(documented, name);
}
