import { listOperations } from "@defender-endpoint/spec/document";
import { expect, test } from "vitest";
import { smallDocument } from "../../test/small-contract.ts";
import { meaningOf, requestLine } from "./request-line.ts";

const [operation] = listOperations(smallDocument);
if (!operation) throw new Error("The small contract has no operations.");

test("requests that say the same are the same, however they are encoded", () => {
  const encoded = { method: "GET", target: "/api/things/T%2D1?%24filter=id+eq+%27a%27&%24top=1" };
  const plain = { method: "GET", target: "/api/things/T-1?$top=1&$filter=id%20eq%20'a'" };
  expect(meaningOf(encoded)).toEqual(meaningOf(plain));
  expect(meaningOf({ ...plain, target: `${plain.target}&$top=1` })).not.toEqual(meaningOf(plain));
});

test("a slash in a value is no border between segments", () => {
  const target = (path: string) => meaningOf({ method: "GET", target: path });
  expect(target("/api/things/a%2Fb")).not.toEqual(target("/api/things/a/b"));
});

test("bodies are compared as JSON, and what is none as text", () => {
  const post = (body: string) => meaningOf({ method: "POST", target: "/api/things", body });
  expect(post('{ "a": 1, "b": [2] }')).toEqual(post('{"b":[2],"a":1}'));
  expect(post('{"a":1}')).not.toEqual(post('{"a":"1"}'));
  expect(post("{")).not.toEqual(post("{ "));
});

test("a value between quotes is a literal, in which a quote is doubled", () => {
  const path = "/api/things/find(name='{name}',at={at})";
  const line = requestLine({ ...operation, path }, (name) => ({ text: name === "name" ? "it's" : "1:2" }), "");
  expect(line.target).toBe("/api/things/find(name='it''s',at=1%3A2)");
});
