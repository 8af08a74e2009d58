import { validators } from "@defender-endpoint/types/validators";
import fc from "fast-check";
import { expect, test } from "vitest";
import { feedEntry } from "../../test/feed.ts";
import { checkIndicator } from "./check-indicator.ts";
import { type IndicatorType, indicatorActions } from "./new-indicator.ts";

const failure = (input: object): unknown => {
  try {
    return checkIndicator(input) && undefined;
  } catch (error) {
    return error;
  }
};
const types = Object.keys(indicatorActions) as IndicatorType[];
const { body: fitsContract } = validators.submitIndicator;

test.each(types)("what can be done about a %s is taken, and fits the contract", (indicatorType) => {
  for (const action of indicatorActions[indicatorType]) {
    const input = feedEntry(1, { indicatorType, action, generateAlert: true });
    expect([failure(input), fitsContract?.(input)]).toEqual([undefined, true]);
  }
});

test.each([
  ["IpAddress", "BlockAndRemediate", "Allowed, Audit, Warn, Block"],
  ["Url", "BlockAndRemediate", "Allowed, Audit, Warn, Block"],
  ["CertificateThumbprint", "Block", "Allowed, BlockAndRemediate"],
  ["FileSha256", "AlertAndBlock", "Allowed, Audit, Warn, Block, BlockAndRemediate"],
])("%s does not take %s", (indicatorType, action, actions) => {
  expect(failure(feedEntry(1, { indicatorType, action }))).toMatchObject({
    kind: "argument",
    argument: "action",
    message: `\`action\` must be one of ${actions} for the type ${indicatorType}.`,
  });
});

test.each([
  ["generateAlert", { action: "Audit" }],
  ["generateAlert", { action: "Audit", generateAlert: false }],
  ["educateUrl", { educateUrl: "https://it.example/why" }],
  ["educateUrl", { indicatorType: "Url", action: "Allowed", educateUrl: "https://it.example/why" }],
  ["educateUrl", { indicatorType: "Url", educateUrl: "why" }],
  ["indicatorType", { indicatorType: "toString" }],
  ["indicatorValue", { indicatorValue: "" }],
  ["title", { title: undefined }],
  ["expirationTime", { expirationTime: "2030-01-01" }],
  ["expirationTime", { expirationTime: "2030-01-01T00:00:00" }],
  ["expirationTime", { expirationTime: "2030-13-01T00:00:00Z" }],
  ["expirationTime", { expirationTime: null }],
  ["rbacGroupNames", { rbacGroupNames: "a" }],
  ["id", { id: "7" }],
])("`%s` is what is wrong with %j", (argument, members) => {
  expect(failure(feedEntry(1, members))).toMatchObject({ kind: "argument", argument });
});

test("what is left out is not sent, and a page to send users to is taken where something is blocked or warned of", () => {
  const entry = feedEntry(1, { indicatorType: "DomainName", action: "Warn", educateUrl: "https://it.example/why" });
  expect(checkIndicator({ ...entry, severity: undefined })).toStrictEqual(entry);
});

test.each([null, undefined, 7, "text"])("%j is no indicator", (input) => {
  expect(failure(input as never)).toMatchObject({ kind: "argument", argument: "indicatorValue" });
});

const texts = [
  "",
  "x",
  "2030-01-01T00:00:00Z",
  "2030-01-01T00:00:00.123+01:00",
  "https://it.example/",
  "High",
  "Block",
];
const anything = fc.oneof(
  fc.constantFrom<unknown>(...texts, ...types, "Audit", "Warn", null, 0, 1, {}, undefined),
  fc.boolean(),
  fc.array(fc.constantFrom<unknown>("a", 1)),
);
const members = [...Object.keys(feedEntry(1)), "application", "severity", "recommendedActions", "expirationTime"];
const names = [...members, "rbacGroupNames", "educateUrl", "generateAlert", "Title", "id"];

test("what is let through fits the contract, and what is not does not, or its members do not fit each other", () => {
  const changes = fc.uniqueArray(fc.tuple(fc.constantFrom(...names), anything), {
    selector: ([name]) => name,
    maxLength: 3,
  });
  fc.assert(
    fc.property(changes, (some) => {
      const input = JSON.parse(JSON.stringify(feedEntry(1, Object.fromEntries(some))));
      const error = failure(input);
      const { argument } = Object(error);
      if (error === undefined) expect(fitsContract?.(input)).toBe(true);
      else if (fitsContract?.(input)) {
        // The service refuses an empty value by itself (captured), which no schema says.
        const beyond = input.indicatorValue === "" ? ["indicatorValue"] : [];
        expect(["action", "generateAlert", "educateUrl", ...beyond]).toContain(argument);
      }
    }),
    { numRuns: 2_000 },
  );
});
