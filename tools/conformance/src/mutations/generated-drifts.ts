import type { Scenario } from "@defender-endpoint/types/scenarios";
import type { Check } from "../check.ts";
import { change, type Mutation, driftingOperation as operationId } from "./mutation.ts";

/** The generated scenarios change, and the contract that they were made from does not. */
export const generatedDrifts: readonly Mutation[] = [
  drift(
    "invalidAddress",
    "the code of a scenario's error",
    "sniffed",
    ["response", "body", "error", "code"],
    "NotFound",
  ),
  drift("seen", "a member of a scenario's body", "mock", ["response", "body", "organizationPrevalence"], "63515"),
  drift("throttled", "how long a scenario is told to wait", "client", ["response", "headers", "Retry-After"], "1"),
  drift("ipv6", "the address that a scenario asks for", "sniffed", ["request", "path"], "/api/ips/2001:db8::2/stats"),
  drift(
    "seen",
    "the state that a scenario starts from",
    "sniffed",
    ["states", "1", "params", "asOf"],
    "2021-11-02T12:00:00Z",
  ),
  {
    part: "generated files",
    drift: "a scenario is not generated",
    caughtBy: "mock",
    apply: (subject) => {
      const { unseen: _, ...others } = subject.catalogue[operationId] ?? {};
      return { ...subject, catalogue: { ...subject.catalogue, [operationId]: others } };
    },
  },
];

function drift(name: string, what: string, caughtBy: Check, place: readonly string[], to: unknown): Mutation {
  return {
    part: "generated files",
    drift: what,
    caughtBy,
    apply(subject) {
      const catalogue: Record<string, Record<string, Scenario>> = structuredClone(subject.catalogue);
      change(catalogue, [operationId, name, ...place], () => to);
      return { ...subject, catalogue };
    },
  };
}
