import { trustAdvice } from "@defender-endpoint/client/network";

/** There is a credential, but no token could be had with it: an outage, or a refusal. Exit code 1. */
export class SignInError extends Error {
  override readonly name = "SignInError";
  readonly kind = "sign-in";
  /** The answer's status; undefined where none came. From it and the code the client tells whether another try may succeed. */
  readonly status: number | undefined;
  /** The system's code where there was no connection, such as `ENOTFOUND`. */
  readonly code: string | undefined;

  constructor(message: string, { status, code }: Partial<FailedRequest> = {}) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** A request to a sign-in host, or to a managed identity's endpoint, that brought no token. */
export interface FailedRequest {
  readonly host: string;
  /** The answer's status; undefined where none came. */
  readonly status?: number | undefined;
  /** The system's code where none came. */
  readonly code?: string | undefined;
  /** What was said about a refusal: OAuth's error, and Entra's number of it. */
  readonly said?: readonly string[];
}

export function signInError(failed: FailedRequest): SignInError {
  const { host, status, code = "", said = [] } = failed;
  const known = [status ?? code, ...said].filter((one) => one !== "").join(", ");
  const told = (what: string) => `${host}, which signs in, ${what}${known && ` (${known})`}.`;
  if (status === undefined) {
    const advice = `Check the network, and AZURE_AUTHORITY_HOST.${trustAdvice(code)}`;
    return new SignInError(`${told("cannot be reached")} ${advice}`, failed);
  }
  return status === 408 || status === 429 || status >= 500
    ? new SignInError(`${told("is busy or broken")} Try again later.`, failed)
    : new SignInError(`${told("refused it")} Check the credential, AZURE_TENANT_ID and AZURE_CLIENT_ID.`, failed);
}
