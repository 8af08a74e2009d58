import { breaking, feature, fix, type Rule } from "../rule.ts";

/** What each change of the pacts means to those who verify their provider with them, and to those who rely on the proof. */
export const pactRules = {
  "pact-removed": breaking("what it proved of a provider is proved no more"),
  "pact-added": feature("it takes nothing from the others"),
  "interaction-removed": breaking("what it proved of a provider is proved no more"),
  "interaction-added": feature("it takes nothing from the others"),
  "states-changed": breaking("a provider is to be put into another state"),
  "state-parameters-changed": breaking("a provider's handler is called with others"),
  "request-changed": breaking("something else is asked of a provider"),
  "status-changed": breaking("a provider that was verified is not any more"),
  "promise-removed": breaking("what it proved of a provider is proved no more"),
  "promise-added": feature("callers may rely on more"),
  "promise-changed": breaking("a provider that was verified may not be any more"),
  "matcher-changed": breaking("a provider that was verified may not be any more, or less is proved"),
  "values-changed": fix("the same is asked and promised of other values"),
  "not-understood": breaking("this is not compared in detail, so the worst is assumed"),
} as const satisfies Readonly<Record<string, Rule>>;

export type PactRule = keyof typeof pactRules;
