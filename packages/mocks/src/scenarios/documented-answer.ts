import type { OperationChecks } from "@defender-endpoint/types/operation-checks";
import type { ValidationIssue } from "@defender-endpoint/types/validators";
import type { Answer } from "../handler/answer.ts";

/** An answer that the contract does not allow. Its message says where the body differs, not what it holds. */
export class UndocumentedAnswerError extends Error {
  readonly kind = "undocumented-answer";
  override readonly name = "UndocumentedAnswerError";

  constructor(operationId: string, problem: string, wayOut = "write a handler with msw's http and HttpResponse") {
    super(`Cannot mock ${operationId}: ${problem} To send it all the same, ${wayOut}.`);
  }
}

/**
 * The answer with its media type, checked against the contract; of a partial one, which has what `$select` named, members may be missing.
 * Throws {@link UndocumentedAnswerError}.
 */
export function documentedAnswer(
  { operationId, answers }: OperationChecks,
  answer: Omit<Answer, "mediaType">,
  { isPartial = false } = {},
): Answer {
  const mediaTypes = answers[answer.status];
  if (!mediaTypes) {
    const expected = Object.keys(answers).join(", ");
    throw new UndocumentedAnswerError(operationId, `expected a documented status (${expected}), got ${answer.status}.`);
  }
  const [mediaType, validate] = Object.entries(mediaTypes)[0] ?? [];
  if (!validate && answer.body !== undefined) {
    throw new UndocumentedAnswerError(operationId, `status ${answer.status} has no body. Pass undefined.`);
  }
  const issue = validate && !validate(answer.body) ? validate.errors?.[0] : undefined;
  if (issue && !(isPartial && issue.missing !== undefined)) throw misfit(operationId, answer.status, issue);
  return mediaType === undefined ? answer : { ...answer, mediaType };
}

/** Throws {@link UndocumentedAnswerError} for members of a body that the contract has otherwise. */
export function refuseMisfit(checks: OperationChecks, status: number, members: unknown): void {
  const issue = checks.findMemberMisfit(status, members);
  if (issue) throw misfit(checks.operationId, status, issue);
}

function misfit(operationId: string, status: number, issue: ValidationIssue | undefined): UndocumentedAnswerError {
  const place = issue?.instancePath ? `at ${issue.instancePath}` : "as a whole";
  const problem = `the body of status ${status} is wrong ${place}: it ${issue?.message ?? "does not fit"}.`;
  return new UndocumentedAnswerError(operationId, problem);
}

/** Throws {@link UndocumentedAnswerError} for a member that the contract does not name, which is a misspelling more often than not. */
export function refuseUnknownMember(checks: OperationChecks, status: number, body: unknown): void {
  const unknown = checks.findUnknownMember(status, body);
  if (!unknown) return;
  const named = `${unknown.instancePath}, where the contract names ${unknown.known.join(", ")}.`;
  const problem = `the body of status ${status} has ${named}`;
  throw new UndocumentedAnswerError(checks.operationId, problem, "use `reply` with `unknownMembers: true`");
}
