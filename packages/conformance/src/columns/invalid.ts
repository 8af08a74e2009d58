import { errorCode } from "../answer.ts";
import { checkAnswer } from "../answer-check.ts";
import { type BoundaryRequest, boundaryRequests } from "../boundary-requests.ts";
import type { Cell } from "../cell.ts";
import { describeRequest } from "../request-line.ts";
import type { Row } from "../rows.ts";
import { type BothAnswers, describeBoth, disagreements, openSideBySide } from "../side-by-side.ts";
import type { Subject } from "../subject.ts";

interface Played extends BoundaryRequest {
  readonly answers: BothAnswers;
}

/** The status that the contract gives to what is not valid. */
const refusal = 400;

/**
 * Row of the refusal: mock and provider refuse every invalid request with it, alike. Row of a success: both answer every
 * valid request with it. Any other row: neither answers one of these requests with it.
 */
export async function checkInvalid(subject: Subject, rows: readonly Row[]): Promise<Cell[]> {
  const played = new Map<string, Played[]>();
  for (const { operation } of rows) {
    if (played.has(operation.operationId)) continue;
    const both = await openSideBySide(subject, operation);
    try {
      const results: Played[] = [];
      for (const request of boundaryRequests(subject, operation)) {
        results.push({ ...request, answers: await both.ask(request.line) });
      }
      played.set(operation.operationId, results);
    } finally {
      await both.close();
    }
  }
  return rows.map((row) => judge(subject, row, played.get(row.operation.operationId) ?? []));
}

function judge(subject: Subject, row: Row, played: readonly Played[]): Cell {
  const isRefusal = row.status === refusal;
  const isSuccess = row.status < 300;
  const expected = played.filter(({ invalid }) => (invalid ? isRefusal : isSuccess));
  const others = played.filter((result) => !expected.includes(result));
  const problems = [
    ...expected.flatMap((result) => problemsOf(subject, row, result)),
    ...others.flatMap(({ line, answers, invalid }) =>
      [answers.mock.status, answers.provider.status].includes(row.status)
        ? [`${describeRequest(line)} is ${invalid ? "invalid" : "valid"}: ${describeBoth(answers)}`]
        : [],
    ),
  ];
  return { checked: isRefusal || isSuccess ? expected.length : others.length, problems };
}

function problemsOf(subject: Subject, row: Row, { line, answers, invalid }: Played): string[] {
  const problems = disagreements(answers);
  for (const side of ["mock", "provider"] as const) {
    const answer = answers[side];
    problems.push(...checkAnswer(answer, row, subject).map((problem) => `${side}: ${problem}`));
    const code = invalid?.["x-invalid"].code;
    if (errorCode(answer.body) !== code) problems.push(`${side}: code ${errorCode(answer.body)} instead of ${code}`);
  }
  return problems.map((problem) => `${describeRequest(line)}: ${problem}`);
}
