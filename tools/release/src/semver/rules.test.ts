import { expect, test } from "vitest";
import { packageRules } from "./packages/rules.ts";
import type { Level, Rule } from "./rule.ts";
import { specRules } from "./spec/rules.ts";

const rules: [string, Rule][] = [specRules, packageRules].flatMap((table) => Object.entries(table));

function ofLevel(level: Level): string[] {
  return rules.filter(([, rule]) => rule.level === level).map(([name]) => name);
}

test("only texts are fixes", () => {
  expect(ofLevel("fix")).toEqual(["text"]);
});

test("only what nobody has to do anything about is a feature", () => {
  expect(ofLevel("feature").sort()).toEqual([
    "command-added",
    "demand-loosened",
    "deprecated",
    "entry-added",
    "export-added",
    "fixed-added",
    "given-optional",
    "node-versions-widened",
    "offer-added",
    "optional-peer-added",
    "package-added",
    "peer-widened",
    "received-added",
  ]);
});

test("every rule has a reason of its own words", () => {
  expect(rules.filter(([, { reason }]) => reason.length < 15)).toEqual([]);
});
