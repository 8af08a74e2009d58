import { expect, test } from "vitest";
import { createOperationFinder, pathPattern } from "./operation-path.ts";

const find = createOperationFinder({
  getAlert: { method: "GET", path: "/api/alerts/{id}" },
  updateAlerts: { method: "POST", path: "/api/alerts/batchUpdate" },
  updateAlert: { method: "PATCH", path: "/api/alerts/{id}" },
  findMachines: { method: "GET", path: "/api/machines/findbyip(ip='{ip}',timestamp={timestamp})" },
  getMachine: { method: "GET", path: "/api/machines/{id}" },
});

const names = (path: string) => find(path).map(({ operationId }) => operationId);

test("a literal path comes before a parameter in the same place", () => {
  expect(names("/api/alerts/batchUpdate")).toEqual(["updateAlerts", "getAlert", "updateAlert"]);
  expect(names("/api/alerts/7")).toEqual(["getAlert", "updateAlert"]);
});

test("parameters are read out of the middle of a segment, still encoded", () => {
  expect(find("/api/machines/findbyip(ip='10.0.0.1',timestamp=2024-01-01T00:00:00Z)")[0]).toEqual({
    operationId: "findMachines",
    parameters: { ip: "10.0.0.1", timestamp: "2024-01-01T00:00:00Z" },
  });
  expect(find("/api/machines/a%2Fb")[0]?.parameters).toEqual({ id: "a%2Fb" });
});

test("the version can be pinned", () => {
  expect(names("/api/v1.0/machines/7")).toEqual(["getMachine"]);
});

test("a path of no operation is found nowhere", () => {
  expect([names("/api/machines"), names("/api/machines/7/8"), names("/apis/machines/7")]).toEqual([[], [], []]);
});

test("a pattern has no capture groups, which msw 2 would decode", () => {
  expect(pathPattern("https://a.example", "/api/machines/{id}").exec("https://a.example/api/machines/%")).toHaveLength(
    1,
  );
});
