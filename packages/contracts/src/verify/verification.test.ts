import { expect, test } from "vitest";
import { Journal } from "./journal.ts";
import type { PactInteractionResult } from "./pact-result.ts";
import { conclude, judge } from "./verification.ts";

const asks = { id: 0, pact: "a.json", description: "asks", states: [], source: {} };
const verified: PactInteractionResult = { interaction: 0, verified: true, mismatches: [] };

function judgeWith(results: readonly PactInteractionResult[], note: (journal: Journal) => void = () => {}) {
  const journal = new Journal();
  note(journal);
  return conclude([judge([asks], results, journal)]);
}

test("an interaction that Pact verified and the provider answered is verified", () => {
  const result = judgeWith([verified], (journal) => journal.answered(0, 200));
  expect(result).toEqual({
    ok: true,
    interactions: [{ pact: "a.json", description: "asks", outcome: "verified", reasons: [] }],
    problems: [],
  });
});

test("Pact's word alone is not enough: the provider must have been asked", () => {
  expect(judgeWith([verified])).toMatchObject({
    ok: false,
    interactions: [{ reasons: ["the provider was never asked"] }],
  });
});

test("a failure on the way comes before Pact's verdict, and alone", () => {
  const mismatched = { ...verified, verified: false, mismatches: ["expected status 200 but was 500"] };
  const result = judgeWith([mismatched], (journal) => journal.fail(0, "state x cannot be set up"));
  expect(result.interactions[0]).toMatchObject({ outcome: "failed", reasons: ["state x cannot be set up"] });
});

test("a token that is refused is the only reason, and the same for all that needed it", () => {
  const mismatched = {
    ...verified,
    verified: false,
    mismatches: ["expected status 404 but was 401", "body $: is another"],
  };
  const of = (state: string, expected: number, status: number) => {
    const journal = new Journal();
    journal.answered(0, status);
    const source = { response: { status: expected } };
    const one = { id: 0, pact: "a.json", description: "asks", states: [{ name: state, params: {} }], source };
    return judge([one], [mismatched], journal).interactions[0]?.reasons;
  };
  const refused = (status: number) => [`the provider refused the token of callerAuthorized: it answered ${status}`];
  expect(of("callerAuthorized", 200, 401)).toEqual(refused(401));
  expect(of("callerAuthorized", 404, 403)).toEqual(refused(403));
  // Where it is what was expected, something else is wrong; another caller's token is to be refused.
  expect(of("callerAuthorized", 401, 401)).toEqual(mismatched.mismatches);
  expect(of("callerTokenExpired", 403, 401)).toEqual(mismatched.mismatches);
  expect(of("callerAuthorized", 200, 404)).toEqual(mismatched.mismatches);
});

test("a refused token is the reason whatever other states there were", () => {
  const journal = new Journal();
  journal.answered(0, 401);
  const states = ["callerAuthorized", "contacted"].map((name) => ({ name, params: {} }));
  const failed = { ...verified, verified: false, mismatches: ["expected status 200 but was 401"] };
  expect(judge([{ ...asks, states }], [failed], journal).interactions[0]?.reasons).toEqual([
    "the provider refused the token of callerAuthorized: it answered 401",
  ]);
});

test("what stands in the way of one interaction is its reason, and Pact is not expected to report on it", () => {
  const journal = new Journal();
  journal.answered(0, 200);
  const blocked = { ...asks, id: 1, obstacle: "needs the state contacted: pass --states-url" };
  const judged = judge([asks, blocked], [verified], journal);
  expect(judged.problems).toEqual([]);
  expect(judged.interactions[1]).toEqual({
    pact: "a.json",
    description: "asks",
    outcome: "notVerified",
    reasons: [blocked.obstacle],
  });
  expect(conclude([judged])).toEqual({ ok: false, ...judged });
});

test("where something stands in the way of every interaction, nothing was verified", () => {
  const blocked = { ...asks, obstacle: "needs the state contacted: pass --states-url" };
  expect(conclude([judge([blocked], [], new Journal())]).problems).toEqual(["Nothing was verified."]);
});

test("each interaction is judged by Pact's word on it, and one that failed is enough", () => {
  const journal = new Journal();
  journal.answered(0, 200);
  journal.answered(1, 200);
  const failed = { interaction: 1, verified: false, mismatches: ["body $: is another"] };
  const { ok, interactions, problems } = conclude([judge([asks, { ...asks, id: 1 }], [verified, failed], journal)]);
  expect(interactions.map(({ outcome }) => outcome)).toEqual(["verified", "failed"]);
  expect({ ok, problems }).toEqual({ ok: false, problems: [] });
});

test("an interaction that Pact does not report on is red, and so is the whole", () => {
  const { ok, interactions, problems } = judgeWith([], (journal) => journal.answered(0, 200));
  expect(ok).toBe(false);
  expect(interactions[0]?.reasons).toEqual(["Pact's verifier did not report on it"]);
  expect(problems).toEqual(["Pact's verifier reported 0 interactions, but the pact file has 1 to verify."]);
});

test("an interaction that Pact reports on twice is red", () => {
  const result = judgeWith([verified, verified], (journal) => journal.answered(0, 200));
  expect(result.interactions[0]?.reasons).toEqual(["Pact's verifier reported on it 2 times"]);
});

test("a failure without a reason says so", () => {
  const result = judgeWith([{ ...verified, verified: false }], (journal) => journal.answered(0, 200));
  expect(result.interactions[0]?.reasons).toEqual(["Pact's verifier gave no reason"]);
});

test("secrets are taken out of the reasons", () => {
  const mismatched = { ...verified, verified: false, mismatches: ["header X: secret-token is wrong"] };
  const result = judgeWith([mismatched], (journal) => journal.keepSecret("secret-token"));
  expect(result.interactions[0]?.reasons).toEqual(["header X: (token) is wrong"]);
});

test("a problem is named alone where there is nothing else", () => {
  const problems = ["The pact file has no interactions."];
  expect(conclude([{ interactions: [], problems }])).toEqual({ ok: false, interactions: [], problems });
});

test("nothing at all is not a success", () => {
  expect(conclude([])).toEqual({ ok: false, interactions: [], problems: ["Nothing was verified."] });
});
