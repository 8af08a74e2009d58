import { expect, test } from "vitest";
import { questionFromSearch, searchFromQuestion } from "./question.ts";

test("a URL without an address asks nothing", () => {
  expect(questionFromSearch("")).toBeUndefined();
  expect(questionFromSearch("?ip=%20&lookBackHours=48")).toBeUndefined();
});

test("without a look-back the question covers the 30 days", () => {
  expect(questionFromSearch("?ip=10.0.0.1")).toEqual({ ip: "10.0.0.1", lookBackHours: 720 });
});

test("a look-back that is no number is kept as such, not replaced by another question", () => {
  expect(questionFromSearch("?ip=10.0.0.1&lookBackHours=abc")).toEqual({ ip: "10.0.0.1", lookBackHours: Number.NaN });
});

test("an IPv6 address survives the way into the URL and back", () => {
  const question = { ip: "2001:db8::8a2e:370:7334", lookBackHours: 48 };
  expect(questionFromSearch(searchFromQuestion(question))).toEqual(question);
});
