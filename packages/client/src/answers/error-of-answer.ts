import { lookBetween } from "../errors/answer-error.ts";
import {
  BadRequestError,
  ForbiddenError,
  LicenceError,
  NotFoundError,
  NotJsonError,
  ServerError,
  ThrottledError,
  UnauthorizedError,
  UnexpectedStatusError,
} from "../errors/answer-errors.ts";
import type { DefenderError } from "../errors/defender-error.ts";
import type { Runtime } from "../runtime/runtime.ts";
import type { Answer } from "../wire/answer.ts";
import { type Call, context } from "../wire/call.ts";
import { subject } from "../wire/call-context.ts";
import { type ErrorEnvelope, isAboutLicence, readErrorEnvelope } from "./error-envelope.ts";

/** The typed error of an unsuccessful answer. */
export function errorOfAnswer(answer: Answer, call: Call, runtime: Runtime): DefenderError {
  const { status } = answer;
  const failure = readErrorEnvelope(answer, call, runtime);
  const { code, target, retryAfterMs, window, message } = failure;
  const about = { ...context(call), status, code, target, retryAfterMs };
  const what = subject(about);
  // A browser tells no status of a redirect that is not followed.
  const said = `(${[status || "no status", code].filter(Boolean).join(", ")})`;
  // For support, who need it; it is the service's own id and tells nothing of the call.
  const id = target === undefined ? "" : " `target` is the id to quote to support.";

  // Throttling first: whoever answers 429, in whatever form, wants the caller to wait.
  if (status === 429) {
    const retryAt = retryAfterMs === undefined ? undefined : new Date(runtime.now() + retryAfterMs);
    const until = retryAt === undefined ? "later" : `at ${retryAt.toISOString()}`;
    const words = `${what} was throttled by the service ${said}. Call again ${until}, or allow a longer wait with \`maxWait\`.`;
    return new ThrottledError(words, { ...about, retryAt, pausedUntil: retryAt, window }, message);
  }
  if (failure.html) {
    const words = `${what} was answered with an HTML page ${said}, not by the service. ${lookBetween}.`;
    return new NotJsonError(words, { ...about, html: true });
  }
  if (status === 400) {
    const words = `${what} was refused ${said}: an argument is invalid. \`serviceMessage\` says which.`;
    return new BadRequestError(words, about, message);
  }
  if (status === 401 && isAboutLicence(failure)) {
    const words = `${what} was refused ${said}: the tenant lacks a licence or is inactive. Signing in again does not help; ask the tenant's administrator.${id}`;
    return new LicenceError(words, about, message);
  }
  if (status === 401) {
    const words = `${what} was refused ${said}: the service does not take the token. Check that the credential is for the right tenant and cloud.${id}`;
    return new UnauthorizedError(words, about, message);
  }
  if (status === 403) {
    const missingRoles = readMissingRoles(failure);
    const advice =
      missingRoles.length > 0
        ? `Grant the application one of: ${missingRoles.join(", ")}, and consent to it as an administrator.`
        : "Check the application's permissions, and that the token is for the audience of the client's cloud.";
    return new ForbiddenError(`${what} is not allowed ${said}. ${advice}${id}`, { ...about, missingRoles }, message);
  }
  if (status === 404) {
    // For a path that it does not have, the service answers without a body (captured).
    const documented = code !== undefined && call.operation?.answers[404];
    const words = `${what} found nothing ${said}. Check ${documented ? "the arguments, and " : ""}that \`baseUrl\` does not end in /api, which the client adds itself.${id}`;
    return new NotFoundError(words, about, message);
  }
  if (status >= 500) {
    return new ServerError(`${what} failed in the service ${said}. Try again later.${id}`, about, message);
  }
  const redirected = status === 0 || (status >= 300 && status < 400);
  const words = redirected
    ? `${what} was redirected ${said}, which is not followed, since the token is for one host. Set \`baseUrl\` to where it leads, if that is the service.`
    : `${what} was answered with a status that the client does not know ${said}. \`serviceMessage\` may say why.${id}`;
  return new UnexpectedStatusError(words, about, message);
}

/** "Missing application roles. API required roles: A,B, application roles: C." names what would do, then what the token has (captured). */
function readMissingRoles({ message = "" }: ErrorEnvelope): string[] {
  const list = /required roles:\s*(.*?)(?:,\s*application roles:|$)/is.exec(message)?.[1] ?? "";
  return list
    .split(/[\s,]+/)
    .map((role) => role.replace(/\.$/, ""))
    .filter((role) => /^[A-Za-z]+(\.[A-Za-z]+)+$/.test(role));
}
