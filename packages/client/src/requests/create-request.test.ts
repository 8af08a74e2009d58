import { type Operation, operationTable } from "@defender-endpoint/types";
import { expect, test } from "vitest";
import { thrown } from "../../test/thrown.ts";
import { createRequest } from "./create-request.ts";

const { getIPStatistics } = operationTable;
const base = "https://gateway.example/defender";

const url = (args: object) => createRequest(base, getIPStatistics, args).url;
const refusal = (args: unknown) => thrown(() => createRequest(base, getIPStatistics, args as object));

test("path and query parameters find their places below the base URL", () => {
  expect(createRequest(base, getIPStatistics, { lookBackHours: 48, ip: "10.209.67.177" })).toMatchObject({
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
  expect(thrown(() => createRequest(base, operation, {}))).toMatchObject({
    message: `getIPStatistics needs \`top\` to be ${words}.`,
  });
});
