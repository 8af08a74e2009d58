import { expectTypeOf, test } from "vitest";
import {
  type AnswerIssue,
  type AnswerTooLargeError,
  type AnyDefenderError,
  type CredentialError,
  type DefenderError,
  type ErrorKind,
  type ForbiddenError,
  isDefenderError,
  type QuotaWindow,
  type ThrottledError,
} from "../index.ts";

declare const error: unknown;

test("the guard narrows to every error, or to the one of a kind", () => {
  if (isDefenderError(error)) expectTypeOf(error).toEqualTypeOf<AnyDefenderError>();
  if (isDefenderError(error, "throttled")) expectTypeOf(error).toEqualTypeOf<ThrottledError>();
  if (isDefenderError(error, "credential")) expectTypeOf(error).toEqualTypeOf<CredentialError>();
  // @ts-expect-error no such kind
  isDefenderError(error, "rate-limit");
});

test("a switch over `kind` narrows, and can be complete", () => {
  if (!isDefenderError(error)) return;
  switch (error.kind) {
    case "throttled":
      expectTypeOf(error.retryAt).toEqualTypeOf<Date | undefined>();
      expectTypeOf(error.pausedUntil).toEqualTypeOf<Date | undefined>();
      expectTypeOf(error.window).toEqualTypeOf<QuotaWindow | undefined>();
      break;
    case "forbidden":
      expectTypeOf(error).toEqualTypeOf<ForbiddenError>();
      expectTypeOf(error.missingRoles).toEqualTypeOf<readonly string[]>();
      break;
    case "too-large":
      expectTypeOf(error).toEqualTypeOf<AnswerTooLargeError>();
      expectTypeOf(error.maxAnswerSize).toEqualTypeOf<number>();
      break;
    case "invalid-answer":
      expectTypeOf(error.issues).toEqualTypeOf<readonly AnswerIssue[]>();
      break;
    case "timeout":
    case "deadline":
      expectTypeOf(error.phase).toEqualTypeOf<"queued" | "token" | "request" | "body" | "waiting">();
      break;
    default:
      expectTypeOf(error).toExtend<DefenderError>();
  }
});

test("kinds are literals, one for each class", () => {
  expectTypeOf<ErrorKind>().toEqualTypeOf<
    | "aborted"
    | "action"
    | "active-session"
    | "argument"
    | "bad-request"
    | "credential"
    | "deadline"
    | "forbidden"
    | "foreign-indicator"
    | "indicator-limit"
    | "invalid-answer"
    | "invalid-query"
    | "licence"
    | "machine-not-found"
    | "network"
    | "not-found"
    | "not-json"
    | "paging"
    | "processor-quota"
    | "query-limits"
    | "queue-full"
    | "quota-store"
    | "refused-indicator"
    | "server"
    | "throttled"
    | "timeout"
    | "too-large"
    | "unauthorized"
    | "unexpected-status"
  >();
});

test("every error tells what was called and how often", () => {
  expectTypeOf<AnyDefenderError["operationId"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<AnyDefenderError["attempts"]>().toEqualTypeOf<number | undefined>();
  expectTypeOf<AnyDefenderError["reason"]>().toBeUnknown();
});
