import type { AnswerError } from "../errors/answer-error.ts";
import type { ThrottledError } from "../errors/answer-errors.ts";
import { isDefenderError } from "../errors/any-error.ts";
import {
  InvalidQueryError,
  ProcessorQuotaError,
  QueryLimitsError,
  ResultTooLargeError,
} from "../errors/hunting-errors.ts";
import type { HuntingClient } from "./hunting-client.ts";

const less =
  "Ask for fewer columns (`project`), fewer rows (`take`, `summarize`) or a shorter time (`where Timestamp > ago(1d)`)";

/** What a hunting query failed for. Only the words of the service tell one 400, and one 429, from another. */
export function huntingFailure(error: unknown, client: HuntingClient): unknown {
  if (isDefenderError(error, "throttled")) return throttled(error, client);
  if (isDefenderError(error, "too-large")) {
    const words = `${error.operationId} was answered with more than ${error.maxAnswerSize} bytes. ${less}, or let the client read more with \`maxAnswerSize\`.`;
    return new ResultTooLargeError(words, { ...detailsOf(error), maxAnswerSize: error.maxAnswerSize });
  }
  if (!isDefenderError(error, "bad-request")) return error;
  const { serviceMessage = "" } = error;
  const said = `${error.operationId} was refused (${[error.status, error.code].filter(Boolean).join(", ")})`;
  const details = detailsOf(error);
  // "Query execution has exceeded the allowed result size" (documented).
  if (/result size|larger than|too large/i.test(serviceMessage)) {
    const { maxAnswerSize } = client;
    const words = `${said}: its result is larger than the service sends. ${less}.`;
    return new ResultTooLargeError(words, { ...details, maxAnswerSize }, serviceMessage);
  }
  // "Query execution has exceeded the allowed limits. The query execution was preempted" (reported).
  if (/allowed limits|preempted|timed? ?out|ran for more/i.test(serviceMessage)) {
    const words = `${said}: the query took more time, memory or processors than one may. Filter by time and by \`has\` first, join less, and ask for a shorter time.`;
    return new QueryLimitsError(words, details, serviceMessage);
  }
  if (/syntax|semantic|recogni[sz]|resolve|parse/i.test(serviceMessage)) {
    const words = `${said}: the query is no KQL, or names what there is not. \`serviceMessage\` says where.`;
    return new InvalidQueryError(words, details, serviceMessage);
  }
  return error;
}

/** The text of a 429 says which quota it is (documented). What follows while its pause lasts is not sent, and has no text. */
function throttled(error: ThrottledError, client: HuntingClient): unknown {
  const { serviceMessage, status, retryAt, pausedUntil } = error;
  const until = pausedUntil?.getTime() ?? 0;
  const isAboutProcessors = /\bcpu\b|processor|(running|execution) time|resources/i.test(serviceMessage ?? "");
  if (status === 429 && !isAboutProcessors) return error;
  // A pause that ends when that of the processors does is the same one; another has been told since.
  if (status === undefined && !(until > 0 && until <= client.busyUntil)) return error;
  client.busyUntil = Math.max(client.busyUntil, until);
  const when = retryAt === undefined ? "later" : `at ${retryAt.toISOString()}`;
  const words = `${error.operationId} was ${status === undefined ? "not sent" : `refused (${status})`}: the processor time of the tenant's hunting queries is used up. Call again ${when}, and make queries cheaper: fewer calls do not help.`;
  return new ProcessorQuotaError(words, { ...detailsOf(error), retryAt }, serviceMessage);
}

function detailsOf({ operationId, urlTemplate, attempts, status, code, target, retryAfterMs }: AnswerError) {
  return { operationId, urlTemplate, attempts, status, code, target, retryAfterMs };
}
