import type { Operation } from "@defender-endpoint/spec/document";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { type Answer, errorCode } from "./answer.ts";
import { checkAnswer } from "./answer-check.ts";
import type { GeneratedRequest } from "./generated-requests.ts";
import { listRows } from "./rows.ts";
import type { Subject } from "./subject.ts";
import { isParameterValue } from "./text-value.ts";

/** Says what the contract has against an answer to a generated request. Empty if nothing. */
export type Judge = (values: GeneratedRequest["values"], answer: Answer) => string[];

export function createJudge(subject: Subject, { operationId, parameters }: Operation): Judge {
  const rows = listRows(subject.document).filter(({ operation }) => operation.operationId === operationId);
  const validators = subject.validators[operationId]?.parameters ?? {};
  const echoes = echoedMembers(Object.values(subject.catalogue[operationId] ?? {}));

  return (values, answer) => {
    const row = rows.find(({ status, mediaType }) => status === answer.status && mediaType === answer.mediaType);
    if (!row) return ["the contract does not document this answer"];
    const problems = checkAnswer(answer, row, subject);
    const invalid = parameters.find((parameter) => {
      const given = values[parameter.name] ?? [];
      return given.length > 1 || given.some((text) => !isParameterValue(text, parameter, validators[parameter.name]));
    });
    const code = invalid?.["x-invalid"].code;
    if (answer.status !== (invalid ? 400 : 200) || errorCode(answer.body) !== code) {
      problems.push(
        `the contract says ${invalid ? `${invalid.name} is invalid: 400 ${code}` : "the request is valid"}`,
      );
    }
    return invalid ? problems : [...problems, ...checkEchoes(echoes, values, answer)];
  };
}

function checkEchoes(
  echoes: ReadonlyMap<string, string>,
  values: GeneratedRequest["values"],
  { body }: Answer,
): string[] {
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
