import { isRecord } from "../json.ts";
import type { Journal } from "./journal.ts";
import type { PactInteractionResult } from "./pact-result.ts";
import type { PlannedInteraction } from "./plan.ts";

/** What became of one interaction. Only `verified` is good. */
export interface InteractionVerification {
  /** The pact that it belongs to: the path of its file, or the name that a broker gives it. */
  readonly pact: string;
  readonly description: string;
  readonly outcome: "verified" | "failed" | "notVerified";
  /** Why it failed or could not be verified; empty when it was verified. */
  readonly reasons: readonly string[];
}

/** The result of a verification. */
export interface Verification {
  /** True only if every interaction was verified, there was at least one, and there are no problems. */
  readonly ok: boolean;
  readonly interactions: readonly InteractionVerification[];
  /** What is wrong with the verification as a whole, such as a pact file without interactions. */
  readonly problems: readonly string[];
}

/** Brings together what was planned, what Pact says, and what was seen on the way to the provider. */
export function judge(
  planned: readonly PlannedInteraction[],
  results: readonly PactInteractionResult[],
  journal: Journal,
): Pick<Verification, "interactions" | "problems"> {
  const expected = planned.filter(({ obstacle }) => obstacle === undefined).length;
  const problems =
    results.length === expected
      ? []
      : [`Pact's verifier reported ${results.length} interactions, but the pact file has ${expected} to verify.`];
  return { problems, interactions: planned.map((interaction) => judgeInteraction(interaction, results, journal)) };
}

/** The result over several pact files. */
export function conclude(parts: readonly Pick<Verification, "interactions" | "problems">[]): Verification {
  const interactions = parts.flatMap((part) => part.interactions);
  const problems = parts.flatMap((part) => part.problems);
  const nothing = interactions.every(({ outcome }) => outcome === "notVerified") && problems.length === 0;
  if (nothing) problems.push("Nothing was verified.");
  return {
    ok: problems.length === 0 && interactions.every(({ outcome }) => outcome === "verified"),
    interactions,
    problems,
  };
}

function judgeInteraction(
  planned: PlannedInteraction,
  results: readonly PactInteractionResult[],
  journal: Journal,
): InteractionVerification {
  const { pact, description, obstacle } = planned;
  if (obstacle !== undefined) return { pact, description, outcome: "notVerified", reasons: [obstacle] };
  const reasons = reasonsAgainst(planned, results, journal).map((reason) => journal.redact(reason));
  return { pact, description, outcome: reasons.length === 0 ? "verified" : "failed", reasons };
}

/** What was seen on the way comes first and alone: a mismatch after a state that failed says nothing about the provider. */
function reasonsAgainst(
  { id, states, source }: PlannedInteraction,
  results: readonly PactInteractionResult[],
  journal: Journal,
): readonly string[] {
  const seen = journal.failures(id);
  if (seen.length > 0) return seen;
  const own = results.filter(({ interaction }) => interaction === id);
  const [result] = own;
  if (result === undefined) return ["Pact's verifier did not report on it"];
  if (own.length > 1) return [`Pact's verifier reported on it ${own.length} times`];
  const status = journal.status(id);
  if (!result.verified) {
    if (isRefusal(status, source) && states.some(({ name }) => name === "callerAuthorized")) {
      // The same for each interaction. That headers and body are others follows from it.
      return [`the provider refused the token of callerAuthorized: it answered ${status}`];
    }
    return result.mismatches.length > 0 ? result.mismatches : ["Pact's verifier gave no reason"];
  }
  return status === undefined ? ["the provider was never asked"] : [];
}

function isRefusal(status: number | undefined, { response }: PlannedInteraction["source"]): boolean {
  return (status === 401 || status === 403) && !(isRecord(response) && response["status"] === status);
}
