import { listOperations, readDocument, scenariosOf } from "@defender-endpoint/spec/document";
import { expect, test } from "vitest";
import { operationTable } from "./index.ts";
import { scenarios } from "./scenario-catalogue.ts";
import { loadExchanges, providerStates, type Scenario, scenarioStatuses } from "./scenarios.ts";

const all = Object.values(scenarios).flatMap((ofOperation): Scenario[] => Object.values(ofOperation));
const { document } = readDocument();

test("every operation has scenarios", () => {
  expect(Object.keys(scenarios).sort()).toEqual(Object.keys(operationTable).sort());
});

test.each(listOperations(document))("the scenarios of $operationId are those of the contract", (operation) => {
  const made = all.filter(({ operationId }) => operationId === operation.operationId);
  expect(made).toEqual(
    scenariosOf(document, operation).map((scenario) => ({
      ...scenario,
      operationId: operation.operationId,
      request: expect.objectContaining({ arguments: scenario.request }),
      response: { ...scenario.response, body: scenario.response.body },
    })),
  );
});

test("the index has the status of each scenario", () => {
  const statuses: Record<string, Record<string, number>> = {};
  for (const { operationId, name, response } of all) {
    statuses[operationId] = { ...statuses[operationId], [name]: response.status };
  }
  expect(scenarioStatuses).toEqual(statuses);
});

test("what is loaded for one operation is what the catalogue has, but for what is said of it, and is loaded once", async () => {
  const first = loadExchanges("getIPStatistics");
  const exchanges = Object.values(await first);
  const named = Object.values(scenarios.getIPStatistics).map(({ summary, evidence, states, ...exchange }) => ({
    ...exchange,
    states: states.map(({ name }) => expect.objectContaining({ name })),
  }));
  expect(exchanges).toEqual(named);
  expect(loadExchanges("getIPStatistics")).toBe(first);
});

test("a scenario's state takes its parameters from the example it leads to", () => {
  expect(scenarios.getIPStatistics.seen.states).toEqual([
    { name: "callerAuthorized", params: { permission: "Ip.Read.All" } },
    {
      name: "contacted",
      params: {
        kind: "address",
        key: "10.209.67.177",
        organizationPrevalence: 63515,
        orgFirstSeen: "2017-07-30T13:36:06Z",
        orgLastSeen: "2017-08-29T13:32:59Z",
        asOf: "2017-08-29T13:36:00Z",
      },
    },
  ]);
});

test("a scenario's request has its parameters in path and query, encoded", () => {
  expect(scenarios.getIPStatistics.ipv6.request).toEqual({
    method: "GET",
    path: "/api/ips/2001%3Adb8%3A%3A8a2e%3A370%3A7334/stats",
    arguments: { ip: "2001:db8::8a2e:370:7334", lookBackHours: 48 },
    query: { lookBackHours: "48" },
  });
});

test("a common scenario speaks of the operation's own permissions and quotas", () => {
  const { missingRole, throttledHour } = scenarios.getIPStatistics;
  expect(missingRole.response.body).toMatchObject({
    error: { message: "Missing application roles. API required roles: Ip.Read.All" },
  });
  expect(throttledHour).toMatchObject({
    common: true,
    states: [{ name: "callerAuthorized" }, { name: "quotaUsedUp", params: { calls: 1500, perSeconds: 3600 } }],
    response: { body: { error: { message: "API calls quota exceeded! maximum allowed 1500 per 01:00:00" } } },
  });
});

test("a scenario without a caller sends no token", () => {
  expect(scenarios.getIPStatistics.noToken.states).toEqual([]);
});

test.each(all)(
  "the states of $operationId $name are in the vocabulary, with the parameters it gives them",
  ({ states }) => {
    const known: Record<string, { params: object }> = providerStates;
    for (const { name, params } of states) expect(Object.keys(params)).toEqual(Object.keys(known[name]?.params ?? {}));
    expect(states.filter(({ name }) => !(name in known))).toEqual([]);
  },
);
