import { type AnyDefenderError, type ErrorKind, isDefenderError } from "@defender-endpoint/client";
import type { ServerFault } from "../../server-faults.ts";

/** A failure in words for the person who asked. */
export interface Explanation {
  readonly tone: "invalid" | "throttled" | "failed";
  readonly title: string;
  /** The service's own words. */
  readonly detail?: string | undefined;
  readonly advice: string;
  /** The correlation id to quote to support. */
  readonly reference?: string | undefined;
  readonly retryAfterMs?: number | undefined;
}

type Words = Pick<Explanation, "title" | "advice">;

const invalid: Words = {
  title: "That cannot be looked up",
  advice: "The address must be an IPv4 or IPv6 address, the look-back a whole number of hours from 1 to 720.",
};
const slow: Words = { title: "No answer in time", advice: "The service took too long. It may be busy." };
const throttled: Words = {
  title: "The quota is used up",
  advice: "The service counts the calls of everyone who shares this application, and takes more of them later.",
};
const failed: Words = { title: "The service failed", advice: "Nothing is known about the address from this answer." };
const unreadable: Words = {
  ...failed,
  advice: "What came is not the service’s answer: something in between may have given it. Nothing is known from it.",
};
const notSignedIn: Words = {
  title: "Not signed in",
  advice: "The sign-in of this page’s server was refused. Whoever runs it has to check its credential.",
};
const notAllowed: Words = {
  title: "Not allowed",
  advice: "An administrator has to grant this page’s application the permission that is missing.",
};
/** No permission is named as missing, so another one would not help: the token is for somebody else. */
const otherAudience: Words = {
  title: "Not allowed",
  advice:
    "No permission is named as missing: the token may be for another audience. Whoever runs this page’s server has to check that MDE_BASE_URL and AZURE_AUTHORITY_HOST are of the same cloud.",
};
const unexpected: Words = {
  title: "Something went wrong",
  advice: "The page met something that it does not know. Nothing is known about the address from it.",
};

/** Of what a look-up can end with. */
const words: Readonly<Partial<Record<ErrorKind, Words>>> = {
  aborted: { title: "Interrupted", advice: "The lookup was stopped before an answer came." },
  argument: invalid,
  "bad-request": invalid,
  credential: notSignedIn,
  deadline: slow,
  forbidden: notAllowed,
  "invalid-answer": unreadable,
  licence: {
    title: "The tenant has no licence",
    advice: "Signing in again does not help. The tenant needs a licence for this.",
  },
  network: {
    title: "Unreachable",
    advice: "No answer came. Check the connection, and that this page’s server is running.",
  },
  "not-found": {
    title: "The service has no record of this address",
    advice: "That says nothing about whether the address is safe.",
  },
  "not-json": unreadable,
  paging: unreadable,
  "queue-full": throttled,
  "quota-store": {
    title: "The quota cannot be counted",
    advice: "The store that counts the calls did not answer, so none was sent.",
  },
  server: failed,
  throttled,
  timeout: slow,
  "too-large": unreadable,
  unauthorized: notSignedIn,
  "unexpected-status": unexpected,
};

/** The page's own server answers, but could get nothing usable from the service. */
const faultWords: Readonly<Record<ServerFault, Words>> = {
  ServiceUnreachable: {
    title: "The service is unreachable",
    advice: "This page’s server runs, but the service behind it did not answer it.",
  },
  ServiceTimeout: slow,
  UnreadableAnswer: unreadable,
  SignInFailed: notSignedIn,
};

export function explainFailure(error: unknown): Explanation {
  if (!isDefenderError(error)) return { tone: "failed", ...unexpected };
  return {
    tone: toneOf(error.kind),
    ...wordsOf(error),
    detail: !faultOf(error) && "serviceMessage" in error ? error.serviceMessage : undefined,
    reference: "target" in error ? error.target : undefined,
    retryAfterMs: "retryAfterMs" in error ? error.retryAfterMs : undefined,
  };
}

function wordsOf(error: AnyDefenderError): Words {
  const fault = faultOf(error);
  if (fault) return faultWords[fault];
  if (error.kind === "forbidden" && error.missingRoles.length === 0) return otherAudience;
  return words[error.kind] ?? unexpected;
}

export function faultOf(error: AnyDefenderError): ServerFault | undefined {
  const code = error.kind === "server" ? error.code : undefined;
  return code !== undefined && isServerFault(code) ? code : undefined;
}

function isServerFault(code: string): code is ServerFault {
  return Object.hasOwn(faultWords, code);
}

function toneOf(kind: ErrorKind): Explanation["tone"] {
  if (kind === "throttled" || kind === "queue-full") return "throttled";
  return kind === "argument" || kind === "bad-request" ? "invalid" : "failed";
}
