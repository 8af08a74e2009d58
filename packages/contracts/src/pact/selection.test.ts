import { expect, test } from "vitest";
import { VerificationOptionError } from "../errors.ts";
import { type PactDocument, parsePactDocument } from "./pact-document.ts";
import { resourceName } from "./resource.ts";
import { select } from "./selection.ts";

function pact(file: string, requests: Readonly<Record<string, string>>): PactDocument {
  const interactions = Object.entries(requests).map(([description, path]) => ({
    description,
    request: { method: "GET", path },
    response: { status: 200 },
  }));
  return parsePactDocument({ consumer: { name: "c" }, provider: { name: "p" }, interactions }, file);
}

const own = pact("ip.json", {
  "getIPStatistics seen: Seen: by many.": "/api/ips/10.0.0.1/stats",
  "getIPStatistics unseen: Not seen.": "/api/ips/10.0.0.2/stats",
});
const foreign = pact("foreign.json", {
  "a request for statistics": "/api/v1.0/ips/10.0.0.3/stats",
  "something else": "/elsewhere",
});
const everything = { resource: undefined, only: undefined };

/** What is left of which pact. */
function left(pacts: readonly PactDocument[], selection: Partial<typeof everything> | object) {
  return select(pacts, { ...everything, ...selection }).map(({ file, interactions }) => [
    file,
    ...interactions.map(({ description }) => description.split(":")[0]),
  ]);
}

test("without a selection all pacts stay as they are", () => {
  expect(select([own, foreign], everything)).toEqual([own, foreign]);
});

test("an operation selects whatever asks for it, in pacts of other consumers as well", () => {
  const selected = [
    ["ip.json", "getIPStatistics seen", "getIPStatistics unseen"],
    ["foreign.json", "a request for statistics"],
  ];
  expect(left([own, foreign], { only: ["getIPStatistics"] })).toEqual(selected);
  expect(left([own, foreign], { resource: ["ip"] })).toEqual(selected);
});

test("a scenario of an operation selects its one interaction, and leaves out pacts that have none", () => {
  expect(left([own, foreign], { only: ["getIPStatistics unseen"] })).toEqual([["ip.json", "getIPStatistics unseen"]]);
});

test("each list narrows what the other leaves", () => {
  const selection = { resource: ["ip"], only: ["getIPStatistics seen"] };
  expect(left([own, foreign], selection)).toEqual([["ip.json", "getIPStatistics seen"]]);
});

test("a resource goes by its tag in the contract, or as its pact file is named", () => {
  expect(left([own], { resource: ["IP"] })).toEqual(left([own], { resource: ["ip"] }));
  expect(["Machine action", "machine-action", " IP "].map(resourceName)).toEqual([
    ...["machine-action", "machine-action", "ip"],
  ]);
});

test.each([
  [{ resource: ["ip", "machines"] }, "There is no resource machines to verify. There is ip."],
  [{ only: ["getIPStats"] }, "There is no operation getIPStats to verify. There is getIPStatistics."],
  [{ only: [" seen:"] }, "There is no operation  seen: to verify. There is getIPStatistics."],
  [
    { only: ["getIPStatistics sen"] },
    "There is no scenario getIPStatistics sen to verify. There is getIPStatistics seen, getIPStatistics unseen.",
  ],
])("a name that nothing has is refused, with those that there are: %j", (selection, message) => {
  const selecting = () => select([own], { ...everything, ...selection });
  expect(selecting).toThrow(VerificationOptionError);
  expect(selecting).toThrow(message);
});

test("a name is refused too where no interaction asks for an operation of the contract", () => {
  const unknown = pact("foreign.json", { "something else": "/elsewhere" });
  const selecting = () => select([unknown], { ...everything, only: ["getIPStatistics"] });
  expect(selecting).toThrow(
    "There is no operation getIPStatistics to verify. No interaction asks for one of the contract.",
  );
});

test("a pact without interactions stays, so that it is told", () => {
  const empty = pact("empty.json", {});
  expect(left([empty], { only: ["getIPStatistics"] })).toEqual([["empty.json"]]);
  expect(left([empty, own], { only: ["getIPStatistics seen"] })).toEqual([
    ["empty.json"],
    ["ip.json", "getIPStatistics seen"],
  ]);
});
