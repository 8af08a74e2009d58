import { getOrCreate } from "../runtime/get-or-create.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { type Answer, textOf } from "../wire/answer.ts";
import type { Call } from "../wire/call.ts";
import { membersOf, parseMembers } from "../wire/json.ts";
import type { QuotaWindow } from "../wire/quota-window.ts";
import { readQuotaWindow, readRetryAfter } from "../wire/retry-after.ts";

/** What an unsuccessful answer says, as far as it can be understood. */
export interface ErrorEnvelope {
  readonly code: string | undefined;
  readonly message: string | undefined;
  readonly target: string | undefined;
  readonly html: boolean;
  /** The window that is used up, for a 429 whose message names it. */
  readonly window: QuotaWindow | undefined;
  /** How long to wait, told by a header or, failing that, by the length of the window. Never more than the call's `maxPause`. */
  readonly retryAfterMs: number | undefined;
}

// Several wrappers ask about the same answer, and Retry-After counts from when it arrived, not from when it is last asked.
const understood = new WeakMap<Answer, ErrorEnvelope>();

/** Reads the error envelope of an answer. */
export function readErrorEnvelope(answer: Answer, call: Call, runtime: Runtime): ErrorEnvelope {
  return getOrCreate(understood, answer, () => understand(answer, call, runtime.now()));
}

function understand(answer: Answer, { maxPause }: Call, now: number): ErrorEnvelope {
  const text = textOf(answer);
  const envelope = readEnvelope(text);
  const window = answer.status === 429 && envelope.message ? readQuotaWindow(envelope.message) : undefined;
  const retryAfterMs = readRetryAfter(answer.headers, now) ?? window?.perMs;
  return {
    ...envelope,
    html: isHtml(answer, text),
    window,
    retryAfterMs: retryAfterMs === undefined ? undefined : Math.min(retryAfterMs, maxPause),
  };
}

/** Whether a body is a page for people, by its type or, where that is wrong, by how it begins. */
export function isHtml({ headers }: Answer, text: string): boolean {
  return /\bhtml\b/i.test(headers.get("content-type") ?? "") || /^\s*</.test(text);
}

// Codes and correlation ids are printed and logged, so what has not their form is left out: it might quote the request. So is what has
// the form of an address too: colons around something, or numbers between dots.
const identifier = /^(?!.*(:.*:|\d\.\d+\.\d))[\w|.:-]{1,100}$/;

function readEnvelope(text: string): Pick<ErrorEnvelope, "code" | "message" | "target"> {
  const { code, message, target } = membersOf(parseMembers(text)["error"]);
  return { code: string(code, identifier), message: string(message), target: string(target, identifier) };
}

function string(value: unknown, form = /./s): string | undefined {
  return typeof value === "string" && form.test(value) ? value : undefined;
}

/** Whether a 401 is about the tenant's licence rather than the token. The words are those of captured answers. */
export function isAboutLicence({ message }: ErrorEnvelope): boolean {
  return /licen[cs]e|account mode is inactive/i.test(message ?? "");
}
