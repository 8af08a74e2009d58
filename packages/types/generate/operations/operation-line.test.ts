import { listOperations, readDocument } from "@defender-endpoint/spec/document";
import { expect, test } from "vitest";
import type { Operation } from "../../src/operations/operation.ts";
import { readOperations } from "../../src/operations/operation-line.ts";
import { operationLine } from "./operation-line.ts";
import { tableOperation } from "./operation-table.ts";

const ping: Operation = {
  operationId: "ping",
  method: "GET",
  path: "/api/ping",
  parameters: [],
  answers: { 200: [] },
  rateLimits: [],
  retry: "safe",
};

const wide: Operation = {
  operationId: "find",
  method: "POST",
  path: "/api/things/find(key='{key}',since={since})",
  parameters: [
    { name: "key", in: "path", required: true, type: "string" },
    { name: "since", in: "path", required: true, type: "integer" },
    { name: "$top", in: "query", required: false, type: "integer" },
    { name: "kinds", in: "query", required: true, type: "array" },
  ],
  body: { type: "multipart", members: { File: true, Description: false } },
  answers: { 200: ["id", "lastSeen"], 201: "none", 202: "text", 203: "integer", 206: "binary", 404: ["error"] },
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  retry: "look-first",
  paging: "skip",
};

test("an operation is one line", () => {
  expect(operationLine(ping)).toBe("ping /api/ping  200:   GET safe");
  expect(operationLine(wide)).toBe(
    "find /api/things/find(key='{key}',since={since}) key/,since:integer/,$top:integer,kinds:array! " +
      "200:id.lastSeen,201:none!,202:text!,203:integer!,206:binary!,404:error multipart,File!,Description 100:60,1500:3600 POST look-first skip",
  );
});

test("what is read is what was written, one operation behind the other", () => {
  const { document } = readDocument();
  const operations = [ping, wide, ...listOperations(document).map((one) => tableOperation(document, one))];
  const read = readOperations(operations.map(operationLine).join("\n"));
  expect(Object.entries(read)).toEqual(operations.map((operation) => [operation.operationId, operation]));
});

test.each(["odd name", "odd,name", "odd:name", "odd!", "odd/"])(
  "a parameter that is called %j is refused, since it would be read as another",
  (name) => {
    const odd: Operation = { ...ping, parameters: [{ name, in: "query", required: false, type: "string" }] };
    expect(() => operationLine(odd)).toThrow("ping cannot be written in a line of the table");
  },
);

test("a member with a dot in its name is not one that an answer can be told by", () => {
  expect(() => operationLine({ ...ping, answers: { 200: ["@odata.context"] } })).toThrow("cannot be written");
});
