import { QuotaStoreError } from "../errors/quota-store-error.ts";
import type { Refusal } from "../quota/quota.ts";
import { type ErrorContext, subject } from "../wire/call-context.ts";
import { networkCode } from "../wire/network-code.ts";

/** The refusal of a call because the server gave no usable answer. */
export function unavailable(reason: unknown): Refusal {
  const local = ', or let each process count for itself meanwhile with `onUnavailable: "local"`';
  return {
    admitted: false,
    because: "unavailable",
    error: (about) => storeError(`${subject(about)} was not sent`, local, about, reason),
  };
}

/** Tells that a pause goes on, since the server gave no usable answer. */
export function notResumed(reason: unknown): never {
  throw storeError("A pause was not ended", "", {}, reason);
}

function storeError(what: string, more: string, about: ErrorContext, reason: unknown): QuotaStoreError {
  const code = codeOf(reason);
  return new QuotaStoreError(
    `${what}: the server that counts its quota gave no answer${code ? ` (${code})` : ""}. Check the server and its client${more}; \`reason\` holds what was thrown.`,
    { ...about, code },
    reason,
  );
}

/** The system's code, or the word that an error of the server itself begins with, such as `NOPERM`. The rest may quote keys. */
export function codeOf(reason: unknown): string | undefined {
  const code = networkCode(reason);
  return code ?? (reason instanceof Error ? /^[A-Z]{2,20}(?= )/.exec(reason.message)?.[0] : undefined);
}
