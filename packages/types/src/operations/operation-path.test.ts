import { expect, test } from "vitest";
import { createOperationFinder, operationFinder } from "./operation-path.ts";

const { find, methodsOf } = createOperationFinder({
  getAlert: { method: "GET", path: "/api/alerts/{id}" },
  updateAlerts: { method: "POST", path: "/api/alerts/batchUpdate" },
  updateAlert: { method: "PATCH", path: "/api/alerts/{id}" },
  listAlertUsers: { method: "GET", path: "/api/alerts/{alertId}/user" },
  getBatch: { method: "GET", path: "/api/alerts/batchUpdate/{batch}/alerts" },
  getMachine: { method: "GET", path: "/api/machines/{id}" },
  findMachinesByIp: { method: "GET", path: "/api/machines/findbyip(ip='{ip}',timestamp={timestamp})" },
  findMachinesByTag: { method: "GET", path: "/api/machines/findbytag(tag='{tag}',useStartsWithFilter={startsWith})" },
  getDownload: { method: "GET", path: "/api/machineactions/{id}/GetResult(index={index})" },
});

const idOf = (method: string, path: string) => find(method, path)?.operationId;

test("a literal comes before a parameter in the same place", () => {
  expect(idOf("POST", "/api/alerts/batchUpdate")).toBe("updateAlerts");
  expect(idOf("PATCH", "/api/alerts/7")).toBe("updateAlert");
});

test("where a literal leads nowhere, the parameter in its place is tried", () => {
  expect(find("GET", "/api/alerts/batchUpdate")).toEqual({ operationId: "getAlert", values: { id: "batchUpdate" } });
  expect(find("GET", "/api/alerts/batchUpdate/user")).toEqual({
    operationId: "listAlertUsers",
    values: { alertId: "batchUpdate" },
  });
  expect(find("GET", "/api/alerts/batchUpdate/7/alerts")).toEqual({ operationId: "getBatch", values: { batch: "7" } });
});

test("the methods of a path are those of all operations that have it", () => {
  expect(methodsOf("/api/alerts/batchUpdate")).toEqual(["GET", "POST", "PATCH"]);
  expect(methodsOf("/api/alerts/7/users")).toEqual([]);
});

test("a function and an entity stand beside each other", () => {
  expect(find("GET", "/api/machines/findbyip(ip='10.0.0.1',timestamp=2024-01-01T00:00:00Z)")).toEqual({
    operationId: "findMachinesByIp",
    values: { ip: "10.0.0.1", timestamp: "2024-01-01T00:00:00Z" },
  });
  expect(find("GET", "/api/machines/findbyip")).toEqual({ operationId: "getMachine", values: { id: "findbyip" } });
  expect(find("GET", "/api/machineactions/7/GetResult(index=0)")).toEqual({
    operationId: "getDownload",
    values: { id: "7", index: "0" },
  });
});

test.each([
  ["doubled", "a''b", "a%27b"],
  ["doubled and encoded", "a%27%27b", "a%27b"],
  ["with the next argument in it", "a'',useStartsWithFilter=false)b", "a%27,useStartsWithFilter=false)b"],
  ["of quotes alone", "''''", "%27%27"],
  ["empty", "", ""],
])("a value between quotes is read as OData writes it: %s", (_, sent, tag) => {
  expect(find("GET", `/api/machines/findbytag(tag='${sent}',useStartsWithFilter=true)`)).toEqual({
    operationId: "findMachinesByTag",
    values: { tag, startsWith: "true" },
  });
});

test("a value with a single quote in it ends no function", () => {
  expect(idOf("GET", "/api/machines/findbytag(tag='a'b',useStartsWithFilter=true)")).toBe("getMachine");
});

test("a function's own punctuation may be encoded", () => {
  expect(find("GET", "/api/machines/findbyip%28ip%3D%2710.0.0.1%27%2Ctimestamp%3D2024%29")).toEqual({
    operationId: "findMachinesByIp",
    values: { ip: "10.0.0.1", timestamp: "2024" },
  });
});

test("paths are read without regard to case, and values keep theirs", () => {
  expect(find("GET", "/API/Machines/FindByIp(IP='A',Timestamp=B)")).toEqual({
    operationId: "findMachinesByIp",
    values: { ip: "A", timestamp: "B" },
  });
  expect(find("GET", "/api/MACHINES/Ab")?.values).toEqual({ id: "Ab" });
});

test("values stay as they were sent, percent-encoded", () => {
  expect(find("GET", "/api/machines/a%2Fb%")?.values).toEqual({ id: "a%2Fb%" });
});

test("a parameter's name may be one that every object has", () => {
  const finder = createOperationFinder({ get: { method: "GET", path: "/api/x/{constructor}" } });
  expect(finder.find("GET", "/api/x/1")?.values).toEqual({ constructor: "1" });
});

test("the version can be pinned", () => {
  expect(idOf("GET", "/api/v1.0/machines/7")).toBe("getMachine");
  expect(idOf("GET", "/api/v1.0")).toBeUndefined();
  expect(idOf("GET", "/api/v1.0/v1.0/machines/7")).toBeUndefined();
});

test.each(["/api/machines", "/api/machines/", "/api/machines/7/", "/api/machines/7/8", "/apis/machines/7", "", "/"])(
  "no operation has the path '%s'",
  (path) => {
    expect(idOf("GET", path)).toBeUndefined();
    expect(methodsOf(path)).toEqual([]);
  },
);

test("no operation has a method that every object has", () => {
  expect(idOf("constructor", "/api/machines/7")).toBeUndefined();
});

test("the contract's own operations are found", () => {
  expect(operationFinder.find("GET", "/api/ips/10.0.0.1/stats")).toEqual({
    operationId: "getIPStatistics",
    values: { ip: "10.0.0.1" },
  });
});
