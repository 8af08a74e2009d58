import { expect, test } from "vitest";
import { answerHeaders } from "./answer-headers.ts";

test("a success in JSON is an answer of OData, and a refusal in JSON is not", () => {
  expect(answerHeaders(200, "application/json")).toEqual({
    "Content-Type": "application/json; odata.metadata=minimal; odata.streaming=true; charset=utf-8",
    "OData-Version": "4.0",
  });
  expect(answerHeaders(299, "application/json")).toEqual(answerHeaders(200, "application/json"));
  expect(answerHeaders(300, "application/json")).toEqual({ "Content-Type": "application/json; charset=utf-8" });
});

test("what is not JSON has its own type and nothing else, whatever its status", () => {
  expect(answerHeaders(200, "text/plain")).toEqual({ "Content-Type": "text/plain" });
  expect(answerHeaders(502, "text/html")).toEqual({ "Content-Type": "text/html" });
});
