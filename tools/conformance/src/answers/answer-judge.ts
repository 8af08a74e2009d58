import type { Operation } from "@defender-endpoint/spec/document";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { listRows } from "../contract/rows.ts";
import { type GivenRequest, judgeRequest, type Refusal, refusalsOf } from "../requests/request-judge.ts";
import { isForm } from "../requests/request-line.ts";
import { type BothAnswers, disagreements } from "../side-by-side/side-by-side.ts";
import type { Subject } from "../subject/subject.ts";
import { type Answer, errorCode } from "./answer.ts";
import { checkAnswer } from "./answer-check.ts";

/** What the contract has against an answer, and what the answer stands for. */
export interface JudgedAnswer {
  readonly problems: readonly string[];
  readonly outcome: "success" | Refusal["because"] | "invalid";
}

export type Judge = (given: GivenRequest, answer: Answer) => JudgedAnswer;

/** Says what the contract has against an answer to a generated request. */
export function createJudge(subject: Subject, operation: Operation): Judge {
  const { operationId } = operation;
  const rows = listRows(subject.document).filter((row) => row.operation.operationId === operationId);
  const refusals = refusalsOf(subject, operation);
  const echoes = echoedMembers(Object.values(subject.catalogue[operationId] ?? {}));

  return (given, answer) => {
    const { status, body } = answer;
    const refused = refusals.find((one) => one.status === status && one.code === errorCode(body));
    const outcome = status < 300 ? "success" : (refused?.because ?? "invalid");
    const row = rows.find((one) => one.status === status && one.mediaType === answer.mediaType);
    if (!row) return { outcome, problems: ["the contract does not document this answer"] };
    // Of what was selected, the rest is missing.
    const isPartial = given.values["$select"]?.length === 1;
    const problems = checkAnswer(answer, row, subject, isPartial);
    const judgement = judgeRequest(subject, operation, given);
    const isRefusal = status === 400;
    if (judgement.verdict === "invalid" && !(isRefusal && judgement.codes.includes(errorCode(body)))) {
      problems.push(`the contract says ${judgement.what} is invalid: 400 ${judgement.codes.join(" or ")}`);
    }
    if (judgement.verdict === "valid" && outcome === "invalid") problems.push("the contract says the request is valid");
    if (judgement.verdict === "undecided" && outcome === "invalid" && !isRefusal) {
      problems.push("the contract says the request is valid or invalid: a success or 400");
    }
    const repeated = judgement.verdict === "valid" && outcome === "success" ? checkEchoes(echoes, given, answer) : [];
    return { outcome, problems: [...problems, ...repeated] };
  };
}

/** What was found out about one request that both were asked. */
export interface JudgedRequest {
  readonly answers: BothAnswers;
  readonly outcome: JudgedAnswer["outcome"];
  /** On what mock, provider and contract do not agree. */
  readonly problems: readonly string[];
}

/** Judges what both answered to a request; the outcome is the provider's. */
export function judgeBoth(judge: Judge, given: GivenRequest, answers: BothAnswers): JudgedRequest {
  const [byMock, byProvider] = [judge(given, answers.mock), judge(given, answers.provider)];
  const problems = [
    ...disagreements(answers),
    ...byMock.problems.map((problem) => `mock: ${problem}`),
    ...byProvider.problems.map((problem) => `provider: ${problem}`),
  ];
  return { answers, outcome: byProvider.outcome, problems };
}

/** What was given must be repeated; what was left out need not be. */
function checkEchoes(echoes: ReadonlyMap<string, string>, { values, body: sent }: GivenRequest, { body }: Answer) {
  const members: unknown = sent && !isForm(sent) ? JSON.parse(sent) : undefined;
  return [...echoes]
    .map(([member, name]) => ({ member, name, given: values[name]?.[0] ?? Object(members)[name] }))
    .filter(({ member, given }) => given !== undefined && !isRepeated(Object(body)[member], given))
    .map(({ member, name }) => `${member} does not repeat ${name}`);
}

/** A time may be written in another way: the service gives it in UTC, without zeros at its end, and of an expiry without the fraction. */
function isRepeated(repeated: unknown, given: unknown): boolean {
  const isTime = [repeated, given].every((text) => typeof text === "string" && /^\d{4}-\d\d-\d\dT/i.test(text));
  if (!isTime) return repeated === given;
  const [time, asked] = [Date.parse(String(repeated)), Date.parse(String(given))];
  return time === asked || (time % 1000 === 0 && time === Math.floor(asked / 1000) * 1000);
}

/** Members of a success that repeat what was asked for or given: those that do in every successful scenario. */
function echoedMembers(scenarios: readonly Scenario[]): ReadonlyMap<string, string> {
  const successes = scenarios.filter(({ response }) => response.status < 300);
  const pairs = successes.map(({ request, response }) =>
    Object.entries(request.arguments).flatMap(([parameter, value]) =>
      Object.entries(Object(response.body))
        .filter(([, member]) => typeof value === "string" && member === value)
        .map(([member]): [string, string] => [member, parameter]),
    ),
  );
  const [first = [], ...others] = pairs;
  return new Map(first.filter(([member]) => others.every((other) => other.some(([name]) => name === member))));
}
