import { type Operation, operationTable } from "@defender-endpoint/types";
import { createOperationFinder } from "@defender-endpoint/types/operation-path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { someOperations } from "../../test/some-operations.ts";
import { thrown } from "../../test/thrown.ts";
import type { RequestTemplate } from "../wire/call.ts";
import { requestsOf } from "./create-request.ts";

const { getIPStatistics } = operationTable;
const base = "https://gateway.example/defender";

/** A request that is there at once: only one with a form is not. */
function requestOf(operation: Operation, args: object): RequestTemplate {
  const request = requestsOf(base, operation)(args);
  if (request instanceof Promise) throw new Error("The request is a promise.");
  return request;
}

const url = (args: object) => requestOf(getIPStatistics, args).url;
const refusal = (args: unknown) => thrown(() => requestsOf(base, getIPStatistics)(args as object));

test("path and query parameters find their places below the base URL", () => {
  expect(requestsOf(base, getIPStatistics)({ lookBackHours: 48, ip: "10.209.67.177" })).toMatchObject({
    method: "GET",
    url: "https://gateway.example/defender/api/ips/10.209.67.177/stats?lookBackHours=48",
    headers: { accept: "application/json" },
  });
});

test("a parameter that is left out, or undefined, is not sent", () => {
  expect(url({ ip: "8.8.8.8" })).toBe(`${base}/api/ips/8.8.8.8/stats`);
  expect(url({ ip: "8.8.8.8", lookBackHours: undefined })).toBe(`${base}/api/ips/8.8.8.8/stats`);
});

test.each([
  ["2001:db8::1", "2001%3Adb8%3A%3A1"],
  ["fe80::1%eth0", "fe80%3A%3A1%25eth0"],
  ["a/b", "a%2Fb"],
  ["a?b#c", "a%3Fb%23c"],
  ["..%2f", "..%252f"],
  ["%2e%2e", "%252e%252e"],
  ["...", "..."],
  ["$&", "%24%26"],
  ["ä b", "%C3%A4%20b"],
])("the path parameter %j stays one segment of the path", (ip, segment) => {
  const { pathname } = new URL(url({ ip }));
  expect(pathname).toBe(`/defender/api/ips/${segment}/stats`);
});

test("whether a value is valid is for the service to say", () => {
  expect(new URL(url({ ip: "not an address", lookBackHours: 721 })).search).toBe("?lookBackHours=721");
  expect(new URL(url({ ip: "1", lookBackHours: "a&b=c" })).search).toBe("?lookBackHours=a%26b%3Dc");
  expect(new URL(url({ ip: 7, lookBackHours: true })).pathname).toBe("/defender/api/ips/7/stats");
});

test.each([
  ["nothing at all", undefined],
  ["null", null],
  ["the address alone", "8.8.8.8"],
  ["no ip", {}],
  ["an empty ip", { ip: "" }],
  ["a dot segment", { ip: "." }],
  ["two dots", { ip: ".." }],
  ["half of a character", { ip: "\ud83d" }],
  ["null as ip", { ip: null }],
  ["an array as ip", { ip: ["8.8.8.8"] }],
  ["an object as ip", { ip: {} }],
  ["not a number as ip", { ip: Number.NaN }],
])("%s is refused, since another path would be asked for", (_, args) => {
  expect(refusal(args)).toMatchObject({
    kind: "argument",
    argument: "ip",
    operationId: "getIPStatistics",
    urlTemplate: "/api/ips/{ip}/stats",
    attempts: 0,
    message: "getIPStatistics needs `ip` to be a text, and not an empty one or a dot segment.",
  });
});

test.each([[null], [Number.NaN], [Number.POSITIVE_INFINITY], [[1]], [{}], ["\ud83d"]])(
  "a look-back of %j is refused, since no text can be made of it",
  (lookBackHours) => {
    expect(refusal({ ip: "8.8.8.8", lookBackHours })).toMatchObject({
      argument: "lookBackHours",
      message: "getIPStatistics needs `lookBackHours` to be an integer.",
    });
  },
);

test("an empty text is a query parameter like any other", () => {
  expect(new URL(url({ ip: "8.8.8.8", lookBackHours: "" })).search).toBe("?lookBackHours=");
});

test("a name that the operation does not have is refused", () => {
  expect(refusal({ ip: "8.8.8.8", lookbackHours: 48 })).toMatchObject({
    kind: "argument",
    argument: "lookbackHours",
    message: "getIPStatistics has no parameter `lookbackHours`. It has ip, lookBackHours.",
  });
});

test.each([
  ["boolean", "a boolean"],
  ["number", "a number"],
  ["integer", "an integer"],
] as const)("a missing %s is asked for as %s", (type, words) => {
  const parameter = { name: "top", in: "query", required: true, type, invalid: { code: "", message: "" } } as const;
  const operation: Operation = { ...getIPStatistics, parameters: [parameter] };
  expect(thrown(() => requestsOf(base, operation)({}))).toMatchObject({
    message: `getIPStatistics needs \`top\` to be ${words}.`,
  });
});

const { findMachinesByIp, isolateMachine, listByTags, listMachines, updateAlert, uploadFile, countMachineAlerts } =
  someOperations;

test("options of OData keep their `$`, and their values are encoded", () => {
  const { url } = requestOf(listMachines, { $filter: "healthStatus eq 'Active'", $top: 10, $orderby: "lastSeen desc" });
  expect(url).toBe(`${base}/api/machines?$filter=healthStatus%20eq%20'Active'&$top=10&$orderby=lastSeen%20desc`);
  expect(new URL(url).searchParams.get("$filter")).toBe("healthStatus eq 'Active'");
});

test("a list in the query is its name once for each item, in their order", () => {
  expect(requestOf(listByTags, { tag: ["b c", "a&b"], exact: false }).url).toBe(
    `${base}/api/tags?tag=b%20c&tag=a%26b&exact=false`,
  );
  expect(requestOf(listByTags, { tag: [] }).url).toBe(`${base}/api/tags`);
  expect(requestOf(listByTags, { tag: "alone" }).url).toBe(`${base}/api/tags?tag=alone`);
});

test.each([[[["nested"]]], [[{}]], [[Number.NaN]], [[undefined]], [["\ud83d"]], [undefined]])(
  "a list of %j cannot be in a query",
  (tag) => {
    expect(thrown(() => requestOf(listByTags, { tag }))).toMatchObject({
      kind: "argument",
      argument: "tag",
      message: "listByTags needs `tag` to be an array.",
    });
  },
);

test.each([
  ["10.0.0.1", "10.0.0.1"],
  ["it's", "it%27%27s"],
  ["','", "%27%27%2C%27%27"],
  ["%27", "%2527"],
  ["a/../b", "a%2F..%2Fb"],
  ["2001:db8::1", "2001%3Adb8%3A%3A1"],
])("between quotes in a path, %j is a text of OData: %s", (ip, text) => {
  const { url } = requestOf(findMachinesByIp, { ip, timestamp: "2019-09-22T08:44:05Z" });
  expect(url).toBe(`${base}/api/machines/findbyip(ip='${text}',timestamp=2019-09-22T08%3A44%3A05Z)`);
  expect(new URL(url).pathname).toBe(new URL(base).pathname + url.slice(base.length));
});

test("a value between quotes in a path is found again by who reads the path", () => {
  const finder = createOperationFinder(someOperations);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (ip) => {
      fc.pre(!/^\.{0,2}$/.test(ip));
      const { url } = requestOf(findMachinesByIp, { ip, timestamp: "2019-09-22T08:44:05Z" });
      const { pathname } = new URL(url);
      const found = finder.find("GET", pathname.slice(new URL(base).pathname.length));
      expect(found?.operationId).toBe("findMachinesByIp");
      expect(decodeURIComponent(found?.values["ip"] ?? "")).toBe(ip);
    }),
  );
});

test("the members of a body are beside the parameters, and are sent in JSON in the contract's order", () => {
  expect(requestOf(isolateMachine, { IsolationType: "Full", id: "m/1", Comment: 'it\'s\n"on"' })).toEqual({
    method: "POST",
    url: `${base}/api/machines/m%2F1/isolate`,
    headers: { accept: "application/json", "content-type": "application/json" },
    body: '{"Comment":"it\'s\\n\\"on\\"","IsolationType":"Full"}',
  });
});

test("members may be anything that JSON holds, null among it; one that is left out, or undefined, is not sent", () => {
  const given = { id: "a", status: null, alertIds: ["x", { at: new Date(0), left: undefined }] };
  expect(requestOf(updateAlert, given).body).toBe('{"status":null,"alertIds":["x",{"at":"1970-01-01T00:00:00.000Z"}]}');
  expect(requestOf(updateAlert, { id: "a", status: undefined }).body).toBe("{}");
});

test("a member that a body must have is asked for, and an empty text is one", () => {
  for (const given of [{ id: "m" }, { id: "m", Comment: undefined, IsolationType: "Full" }]) {
    expect(thrown(() => requestOf(isolateMachine, given))).toMatchObject({
      kind: "argument",
      argument: "Comment",
      operationId: "isolateMachine",
      urlTemplate: "/api/machines/{id}/isolate",
      attempts: 0,
      message: "isolateMachine needs `Comment` in its body.",
    });
  }
  expect(requestOf(isolateMachine, { id: "m", Comment: "" }).body).toBe('{"Comment":""}');
});

test("a misspelt member is refused, and both parameters and members are named", () => {
  expect(thrown(() => requestOf(isolateMachine, { id: "m", Comment: "c", comment: "c" }))).toMatchObject({
    argument: "comment",
    message: "isolateMachine has no parameter `comment`. It has id, Comment, IsolationType.",
  });
});

test("a name that is undefined is not there, and an operation without arguments has none", () => {
  expect(requestOf(isolateMachine, { id: "m", Comment: "c", more: undefined }).body).toBe('{"Comment":"c"}');
  expect(thrown(() => requestOf({ ...listMachines, parameters: [] }, { $top: 1 }))).toMatchObject({
    message: "listMachines has no parameter `$top`. It has none.",
  });
});

test("why a value cannot be in a body is in the reason", () => {
  expect(thrown(() => requestOf(updateAlert, { id: "a", status: () => {} }))).toMatchObject({
    reason: { message: "JSON has no such value." },
  });
});

const circle: Record<string, unknown> = {};
circle["self"] = circle;

test.each([
  ["a function", () => {}],
  ["a function within", { on: () => {} }],
  ["a symbol", Symbol("s")],
  ["not a number", Number.NaN],
  ["infinity within", [Number.POSITIVE_INFINITY]],
  ["a bigint", 7n],
  ["a circle", circle],
])("%s is refused in a body, which would be another one without it", (_, status) => {
  const error = thrown(() => requestOf(updateAlert, { id: "a", status }));
  expect(error).toMatchObject({
    kind: "argument",
    argument: "status",
    message: "updateAlert needs `status` to be what JSON can hold.",
    reason: expect.any(TypeError),
  });
});

test("a form is made to bytes once, with the name of its file and the type that tells its parts", async () => {
  const File = new globalThis.File(["Get-Process\r\n"], "list.ps1", { type: "text/plain" });
  const request = await requestsOf(base, uploadFile)({ OverrideIfExists: true, File, Description: "ä" });
  const { method, url, headers, body } = request;
  expect([method, url, headers["accept"]]).toEqual(["POST", `${base}/api/libraryfiles`, "application/json"]);
  expect(body).toBeInstanceOf(ArrayBuffer);
  const form = await new Response(body ?? null, { headers }).formData();
  expect([...form.keys()]).toEqual(["File", "Description", "OverrideIfExists"]);
  expect([form.get("Description"), form.get("OverrideIfExists")]).toEqual(["ä", "true"]);
  const file = form.get("File");
  if (!(file instanceof globalThis.File)) throw new Error("The file is none.");
  expect([file.name, await file.text()]).toEqual(["list.ps1", "Get-Process\r\n"]);
});

test.each([[{}], [null], [["a"]], [() => {}]])("%j cannot be part of a form", async (File) => {
  await expect(requestsOf(base, uploadFile)({ File })).rejects.toMatchObject({
    kind: "argument",
    argument: "File",
    message: "uploadFile needs `File` to be a text, number, boolean or File.",
  });
});

test("what is answered as text may come as such, and an error in JSON", () => {
  expect(requestOf(countMachineAlerts, { id: "m" }).headers).toEqual({ accept: "*/*" });
  expect(requestOf(updateAlert, { id: "m" }).headers["accept"]).toBe("application/json");
});
