import type { Check } from "../check.ts";
import { isRecord } from "../json.ts";
import { isOfScenario } from "../pacts/pact-exchange.ts";
import { change, driftingOperation, type Mutation } from "./mutation.ts";

const response = ["response", "body", "content"];

/** The interaction of a scenario, how it drifts, the check that must see it, and the value at a place; `undefined` takes it out. */
const drifts: readonly (readonly [string, string, Check, readonly string[], unknown])[] = [
  ["seen", "a required member is missing from a body", "pact-spec", [...response, "organizationPrevalence"], undefined],
  ["seen", "a count is a string", "pact-spec", [...response, "organizationPrevalence"], "63515"],
  ["throttled", "an answer is text/plain", "pact", ["response", "headers", "Content-Type"], ["text/plain"]],
  [
    "throttled",
    "a wait is a date",
    "pact-spec",
    ["response", "headers", "Retry-After"],
    ["Tue, 29 Aug 2017 13:36:00 GMT"],
  ],
  ["notFound", "an undocumented status is promised", "pact", ["response", "status"], 410],
  ["invalidAddress", "a refusal has another code", "pact-spec", [...response, "error", "code"], "InvalidInput"],
  ["lookBackTooLong", "a valid request is refused", "pact-spec", ["request", "query", "lookBackHours"], ["720"]],
  ["unseen", "a request has an unknown parameter", "pact-spec", ["request", "query"], { lookback: ["48"] }],
  [
    "legacyStringCounts",
    "a state is unknown to every provider",
    "verified",
    ["providerStates", "2", "name"],
    "strings",
  ],
  ["seen", "a state has other values", "sniffed", ["providerStates", "1", "params", "asOf"], "2021-11-02T12:00:00Z"],
  ["unseen", "a request is sent elsewhere", "pact", ["request", "path"], "/api/ip/192.0.2.10/stats"],
];

/** The committed pact changes and the contract does not. */
export const pactDrifts: readonly Mutation[] = [
  {
    part: "pacts",
    drift: "an interaction is taken out",
    caughtBy: "pact",
    apply: (subject) => ({
      ...subject,
      pacts: subject.pacts.map((pact) => ({
        ...pact,
        interactions: pact.interactions.filter((one) => !isOfScenario(one, driftingOperation, "seen")),
      })),
    }),
  },
  ...drifts.map(
    ([scenario, drift, caughtBy, place, value]): Mutation => ({
      part: "pacts",
      drift,
      caughtBy,
      apply(subject) {
        const pacts = subject.pacts.map((pact) => ({
          ...pact,
          interactions: pact.interactions.map((interaction) => {
            if (!isOfScenario(interaction, driftingOperation, scenario)) return interaction;
            const source: unknown = structuredClone(interaction.source);
            change(source, place, () => value);
            return isRecord(source) ? { ...interaction, source } : interaction;
          }),
        }));
        return { ...subject, pacts };
      },
    }),
  ),
];
