import type { Operation } from "@defender-endpoint/spec/document";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { listRows } from "../contract/rows.ts";
import { absencesOf, type GivenRequest, judgeRequest } from "../requests/request-judge.ts";
import { type BothAnswers, disagreements } from "../side-by-side/side-by-side.ts";
import type { Subject } from "../subject/subject.ts";
import { type Answer, errorCode } from "./answer.ts";
import { checkAnswer } from "./answer-check.ts";

/** What the contract has against an answer, and what the answer stands for. */
export interface JudgedAnswer {
  readonly problems: readonly string[];
  readonly outcome: "success" | "absent" | "invalid";
}

export type Judge = (given: GivenRequest, answer: Answer) => JudgedAnswer;

/** Says what the contract has against an answer to a generated request. */
export function createJudge(subject: Subject, operation: Operation): Judge {
  const { operationId } = operation;
  const rows = listRows(subject.document).filter((row) => row.operation.operationId === operationId);
  const absences = absencesOf(subject, operation);
  const echoes = echoedMembers(Object.values(subject.catalogue[operationId] ?? {}));

  return (given, answer) => {
    const { status, body } = answer;
    const isAbsence = absences.some((one) => one.status === status && one.code === errorCode(body));
    const outcome = status < 300 ? "success" : isAbsence ? "absent" : "invalid";
    const row = rows.find((one) => one.status === status && one.mediaType === answer.mediaType);
    if (!row) return { outcome, problems: ["the contract does not document this answer"] };
    const problems = checkAnswer(answer, row, subject);
    const judgement = judgeRequest(subject, operation, given);
    const isRefusal = status === 400;
    if (judgement.verdict === "invalid" && !(isRefusal && errorCode(body) === judgement.code)) {
      problems.push(`the contract says ${judgement.what} is invalid: 400 ${judgement.code}`);
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

function checkEchoes(echoes: ReadonlyMap<string, string>, { values }: GivenRequest, { body }: Answer): string[] {
  return [...echoes]
    .filter(([member, parameter]) => !(body instanceof Object) || Reflect.get(body, member) !== values[parameter]?.[0])
    .map(([member, parameter]) => `${member} does not repeat ${parameter}`);
}

/** Members of a success that repeat a parameter: those that do in every successful scenario. */
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
