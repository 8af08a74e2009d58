import { expect, test } from "vitest";
import { operationTable } from "./index.ts";
import { providerStates, scenarios } from "./scenarios.ts";

const all = Object.values(scenarios).flatMap((ofOperation) => Object.values(ofOperation));

test("every operation has scenarios", () => {
  expect(Object.keys(scenarios)).toEqual(Object.keys(operationTable));
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
