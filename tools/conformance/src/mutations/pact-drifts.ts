import type { Check } from "../check.ts";
import { isRecord } from "../json.ts";
import { isOfScenario } from "../pact-exchange.ts";
import { change, driftingOperation, type Mutation } from "./mutation.ts";

const remove = () => undefined;
const put = (value: unknown) => () => value;

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
  drift(
    "seen",
    "a required member is missing from a body",
    "pact-spec",
    ["response", "body", "content", "organizationPrevalence"],
    remove,
  ),
  drift(
    "seen",
    "a count is a string",
    "pact-spec",
    ["response", "body", "content", "organizationPrevalence"],
    put("63515"),
  ),
  drift(
    "throttled",
    "an answer is promised as text/plain",
    "pact",
    ["response", "headers", "Content-Type"],
    put(["text/plain"]),
  ),
  drift(
    "throttled",
    "Retry-After is promised as a date",
    "pact-spec",
    ["response", "headers", "Retry-After"],
    put(["Tue, 29 Aug 2017 13:36:00 GMT"]),
  ),
  drift("notFound", "an undocumented status is promised", "pact", ["response", "status"], put(410)),
  drift(
    "invalidAddress",
    "a refusal has another code",
    "pact-spec",
    ["response", "body", "content", "error", "code"],
    put("InvalidInput"),
  ),
  drift(
    "lookBackTooLong",
    "a valid request is refused",
    "pact-spec",
    ["request", "query", "lookBackHours"],
    put(["720"]),
  ),
  drift(
    "unseen",
    "a request has a parameter that the contract does not know",
    "pact-spec",
    ["request", "query"],
    put({ lookback: ["48"] }),
  ),
  drift(
    "legacyStringCounts",
    "a state is asked for that no provider knows",
    "verified",
    ["providerStates", "2", "name"],
    put("countsAsStrings"),
  ),
  drift(
    "seen",
    "a state is asked for with other values",
    "sniffed",
    ["providerStates", "1", "params", "asOf"],
    put("2021-11-02T12:00:00Z"),
  ),
  drift("unseen", "a request is sent elsewhere", "pact", ["request", "path"], put("/api/ip/192.0.2.10/stats")),
];

function drift(
  scenario: string,
  name: string,
  caughtBy: Check,
  place: readonly string[],
  to: (value: unknown) => unknown,
): Mutation {
  return {
    part: "pacts",
    drift: name,
    caughtBy,
    apply(subject) {
      const pacts = subject.pacts.map((pact) => ({
        ...pact,
        interactions: pact.interactions.map((interaction) => {
          if (!isOfScenario(interaction, driftingOperation, scenario)) return interaction;
          const source: unknown = structuredClone(interaction.source);
          change(source, place, to);
          return isRecord(source) ? { ...interaction, source } : interaction;
        }),
      }));
      return { ...subject, pacts };
    },
  };
}
