import { operationsOf } from "../contract/contract.ts";
import { describeRequest, type RequestLine } from "../requests/request-line.ts";
import type { Subject } from "../subject/subject.ts";
import { describeBoth, openSideBySide } from "./side-by-side.ts";

/** Requests on which mock and provider differ on purpose, and for how long that may stay. */
export interface KnownDifference {
  /** The operation whose caller asks. */
  readonly operationId: string;
  readonly line: RequestLine;
  /** What both answer, as {@link describeBoth} words it. */
  readonly answers: string;
  readonly reason: string;
  /** The first day on which the difference is a problem, as YYYY-MM-DD. */
  readonly expires: string;
}

const failsTheTest =
  "no operation takes it: the mock answers 501 and fails the test, where a service would merely refuse";

export const knownDifferences: readonly KnownDifference[] = [
  {
    operationId: "getIPStatistics",
    line: { method: "GET", target: "/api/ips/%zz/stats" },
    answers: "mock 501 NotImplemented, provider 400 InvalidIpAddress",
    reason:
      "the mock takes malformed percent-encoding for a fault of the code under test, answers 501 and fails the test",
    expires: "2027-06-01",
  },
  {
    operationId: "getIPStatistics",
    line: { method: "POST", target: "/api/ips/10.209.67.177/stats" },
    answers: "mock 501 NotImplemented, provider 405",
    reason: failsTheTest,
    expires: "2027-06-01",
  },
  {
    operationId: "getIPStatistics",
    line: { method: "GET", target: "/api/ips//stats" },
    answers: "mock 501 NotImplemented, provider 404",
    reason: failsTheTest,
    expires: "2027-06-01",
  },
];

/** What is wrong with the list: a difference that is another one by now, that is gone, or whose time is over. */
export async function checkKnownDifferences(
  subject: Subject,
  known: readonly KnownDifference[],
  today: string,
): Promise<string[]> {
  const problems: string[] = [];
  const both = openSideBySide(subject);
  try {
    for (const { operationId, line, answers, expires } of known) {
      const name = `The known difference on ${describeRequest(line)}`;
      const operation = operationsOf(subject.document).find((one) => one.operationId === operationId);
      if (operation === undefined) {
        problems.push(`${name} is for no operation: the contract has no ${operationId}. Correct the list.`);
        continue;
      }
      const ask = await both.turnTo(operation);
      const actual = describeBoth(await ask(line));
      if (actual !== answers)
        problems.push(`${name} is another one: expected ${answers}, got ${actual}. Correct the list.`);
      if (today >= expires) problems.push(`${name} expired on ${expires}. Mend it, or give a new reason and day.`);
    }
    return problems;
  } finally {
    await both.close();
  }
}
