import { subject } from "../errors/defender-error.ts";
import { QuotaStoreError } from "../errors/quota-store-error.ts";
import { networkCode } from "../network-code.ts";
import type { Refusal } from "../quota/quota.ts";

/** The refusal of a call because the server gave no usable answer. */
export function unavailable(reason: unknown): Refusal {
  const code = codeOf(reason);
  return {
    admitted: false,
    because: "unavailable",
    error: (about) =>
      new QuotaStoreError(
        `${subject(about)} was not sent: the server that counts its quota gave no answer${code ? ` (${code})` : ""}. Check the server and its client, or let each process count for itself meanwhile with \`onUnavailable: "local"\`; \`reason\` holds what was thrown.`,
        { ...about, code },
        reason,
      ),
  };
}

/** The system's code, or the word that an error of the server itself begins with, such as `NOPERM`. The rest may quote keys. */
export function codeOf(reason: unknown): string | undefined {
  const code = networkCode(reason);
  return code ?? (reason instanceof Error ? /^[A-Z]{2,20}(?= )/.exec(reason.message)?.[0] : undefined);
}
