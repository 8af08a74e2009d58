import type { FailedRequest } from "../handler/unanswered.ts";

/** Requests went wrong that the test itself may not have noticed. */
export class FailedRequestsError extends Error {
  readonly kind = "failed-requests";
  override readonly name = "FailedRequestsError";
  readonly requests: readonly FailedRequest[];

  constructor(requests: readonly FailedRequest[], options?: ErrorOptions) {
    const lines = requests.map(({ method, path, reason }) => `  - ${method} ${path}: ${reason}`);
    const count =
      requests.length === 1 ? "A request to the mocked service" : `${requests.length} requests to the mocked service`;
    super([`${count} went wrong:`, ...lines].join("\n"), options);
    this.requests = requests;
  }
}

/** Remembers what went wrong until someone asks. */
export interface FailureRecord {
  add(failed: FailedRequest, cause?: unknown): void;
  list(): readonly FailedRequest[];
  /** Forgets everything, and throws {@link FailedRequestsError} if there was anything. */
  verify(): void;
}

/** With `uncaught` the record does not wait to be asked: each failure becomes an uncaught error, which ends a test run. */
export function createFailureRecord({ uncaught }: { uncaught: boolean }): FailureRecord {
  let failures: { readonly failed: FailedRequest; readonly cause: unknown }[] = [];
  const list = () => failures.map(({ failed }) => failed);
  const verify = () => {
    const requests = list();
    const cause = failures.find((failure) => failure.cause !== undefined)?.cause;
    failures = [];
    if (requests.length > 0) throw new FailedRequestsError(requests, cause === undefined ? {} : { cause });
  };
  return {
    list,
    verify,
    add(failed, cause) {
      failures.push({ failed, cause });
      if (uncaught) queueMicrotask(verify);
    },
  };
}
