import { expect, test } from "vitest";
import { packageRules } from "./packages/rules.ts";
import { pactRules } from "./pacts/rules.ts";
import type { Level, Rule } from "./rule.ts";
import { specRules } from "./spec/rules.ts";
import { typeRules } from "./types/rules.ts";

const rules: [string, Rule][] = [specRules, typeRules, pactRules, packageRules].flatMap((table) =>
  Object.entries(table),
);

function ofLevel(level: Level): string[] {
  return [...new Set(rules.filter(([, rule]) => rule.level === level).map(([name]) => name))].sort();
}

test("only texts and values are fixes", () => {
  expect(ofLevel("fix")).toEqual(["documentation", "scenario-values-changed", "values-changed"]);
});

test("only what nobody has to do anything about is a feature", () => {
  expect(ofLevel("feature")).toEqual([
    "answer-media-type-added",
    "answer-opened",
    "command-added",
    "default-added",
    "deprecated",
    "entry-added",
    "export-added",
    "export-became-value",
    "given-member-became-optional",
    "given-widened",
    "interaction-added",
    "node-versions-widened",
    "operation-added",
    "optional-header-added",
    "optional-member-added",
    "optional-parameter-added",
    "optional-peer-added",
    "optional-request-body-added",
    "package-added",
    "pact-added",
    "parameter-became-optional",
    "peer-widened",
    "permission-added",
    "promise-added",
    "quota-raised",
    "received-member-added",
    "received-member-became-required",
    "received-narrowed",
    "request-body-became-optional",
    "request-media-type-added",
    "request-member-became-optional",
    "request-widened",
    "scenario-added",
    "server-added",
    "sign-in-added",
    "signature-added",
    "state-added",
    "state-parameter-added",
    "state-provides-less",
    "status-added",
    "type-parameter-added",
  ]);
});

test("an optional member is not breaking; a new required parameter, a removed member, a narrowed type and null in an answer are", () => {
  expect(specRules["optional-member-added"].level).toBe("feature");
  for (const rule of [
    "required-parameter-added",
    "member-removed",
    "request-narrowed",
    "answer-narrowed",
    "answer-nullable-added",
  ] as const) {
    expect(specRules[rule].level).toBe("breaking");
  }
});

test("every rule has a reason of its own words", () => {
  expect(rules.filter(([, { reason }]) => reason.length < 15)).toEqual([]);
});
