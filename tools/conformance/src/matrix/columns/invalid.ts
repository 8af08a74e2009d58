import type { Operation } from "@defender-endpoint/spec/document";
import type { Answer } from "../../answers/answer.ts";
import { createJudge, type JudgedRequest, judgeBoth } from "../../answers/answer-judge.ts";
import type { Row } from "../../contract/rows.ts";
import { boundaryRequests } from "../../requests/boundary-requests.ts";
import { isOnlyStaged, refusalsOf } from "../../requests/request-judge.ts";
import { describeRequest, type RequestLine } from "../../requests/request-line.ts";
import { type AskBoth, describeBoth, openSideBySide } from "../../side-by-side/side-by-side.ts";
import type { Subject } from "../../subject/subject.ts";
import type { Cell } from "../cell.ts";

/** A request on the edge of the contract, and how it went. */
interface Played extends JudgedRequest {
  readonly line: RequestLine;
  readonly verdict: string;
  /** The row that the request belongs to. */
  readonly row: Row | undefined;
}

/** The status that the contract gives to what is not valid. */
const refusal = 400;

/**
 * Row of the refusal: mock and provider refuse every invalid request with it, alike. Row of a success, and of what is answered where
 * nothing is found: both answer every valid request with one of them, alike. Any other row: neither answers a request with it.
 */
export async function checkInvalid(subject: Subject, rows: readonly Row[]): Promise<Cell[]> {
  const rounds = new Map<string, Played[]>();
  const both = openSideBySide(subject);
  try {
    for (const { operation } of rows) {
      const { operationId } = operation;
      if (rounds.has(operationId)) continue;
      const own = rows.filter((row) => row.operation.operationId === operationId);
      rounds.set(operationId, await play(subject, operation, own, await both.turnTo(operation)));
    }
  } finally {
    await both.close();
  }
  return rows.map((row) => judgeRow(subject, row, rounds.get(row.operation.operationId) ?? []));
}

async function play(subject: Subject, operation: Operation, rows: readonly Row[], ask: AskBoth): Promise<Played[]> {
  const judge = createJudge(subject, operation);
  const success = rows.find(({ status }) => status < 300);
  const played: Played[] = [];
  for (const { line, given, judgement } of boundaryRequests(subject, operation)) {
    const judged = judgeBoth(judge, given, await ask(line));
    // Of several good answers any will do, and so will that about something absent.
    const asAnswered =
      judged.outcome === "invalid" ? undefined : rows.find((row) => isRow(row, judged.answers.provider));
    const row =
      judgement.verdict === "invalid" ? rows.find(({ status }) => status === refusal) : (asAnswered ?? success);
    played.push({ ...judged, line, verdict: judgement.verdict, row });
  }
  return played;
}

function judgeRow(subject: Subject, row: Row, played: readonly Played[]): Cell {
  const own = played.filter((one) => one.row === row);
  const strangers = played.filter(
    ({ row: belongsTo, verdict, answers: { mock, provider } }) =>
      belongsTo !== row && verdict !== "undecided" && [mock, provider].some((answer) => isRow(row, answer)),
  );
  const problems = [
    ...own.flatMap(({ line, problems: found }) => found.map((problem) => `${describeRequest(line)}: ${problem}`)),
    ...strangers.map(
      ({ line, verdict, answers }) => `${describeRequest(line)} is ${verdict}: ${describeBoth(answers)}`,
    ),
  ];
  const isRefused = refusalsOf(subject, row.operation).some(({ status }) => status === row.status);
  const isOneOfSuccesses =
    row.status < 300 && played.some(({ row: other }) => other && other !== row && other.status < 300);
  if (row.status >= 300 && row.status !== refusal && !isRefused) return { checked: played.length, problems };
  return {
    checked: own.length,
    problems,
    isNotApplicable: row.status === refusal || isRefused || isOneOfSuccesses || isOnlyStaged(subject, row.operation),
  };
}

function isRow({ status, mediaType }: Row, answer: Answer): boolean {
  return answer.status === status && answer.mediaType === mediaType;
}
