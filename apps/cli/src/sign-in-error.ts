/** There is a credential, but no token could be had with it: an outage, or a refusal. Exit code 1. */
export class SignInError extends Error {
  override readonly name = "SignInError";
  readonly kind = "sign-in";
  /** Whether another try may succeed. */
  readonly temporary: boolean;
  /** The system's code where there was no connection, such as `ENOTFOUND`. */
  readonly code: string | undefined;

  constructor(
    message: string,
    { temporary, code }: { readonly temporary: boolean; readonly code?: string | undefined },
  ) {
    super(message);
    this.temporary = temporary;
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

export function signInError({ host, status, code, said = [] }: FailedRequest): SignInError {
  if (status === undefined) {
    const known = code === undefined ? "" : ` (${code})`;
    const words = `${host}, which signs in, cannot be reached${known}. Check the network, and AZURE_AUTHORITY_HOST.`;
    return new SignInError(words, { temporary: true, code });
  }
  const temporary = status === 408 || status === 429 || status >= 500;
  const known = [status, ...said].join(", ");
  const words = temporary
    ? `${host}, which signs in, is busy or broken (${known}). Try again later.`
    : `${host}, which signs in, refused it (${known}). Check the credential, AZURE_TENANT_ID and AZURE_CLIENT_ID.`;
  return new SignInError(words, { temporary });
}
