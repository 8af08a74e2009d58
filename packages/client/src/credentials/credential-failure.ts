import type { CredentialDetails } from "../errors/call-errors.ts";
import { membersOf } from "../members.ts";

/** A token request that did not end in a token. Nothing of its answer but what is named here is kept. */
export class TokenRequestError extends Error {
  override readonly name = "TokenRequestError";
  readonly details: CredentialDetails;

  constructor(message: string, details: CredentialDetails, options?: ErrorOptions) {
    super(message, options);
    this.details = details;
  }
}

export interface CredentialFailure {
  readonly message: string;
  readonly details: CredentialDetails;
}

/** What may be told about a credential that failed. A foreign error's own words may quote anything, so they are left out. */
export function describeCredentialFailure(reason: unknown): CredentialFailure {
  if (reason instanceof TokenRequestError) return { message: reason.message, details: reason.details };
  const details = readAzureError(reason);
  const known = [nameOf(reason), details.status, details.code, details.aadsts].filter(Boolean).join(", ");
  return { message: `the credential failed (${known}). \`reason\` holds what it threw.`, details };
}

/** What `@azure/identity` says, taken only where it looks as it should. */
function readAzureError(reason: unknown): CredentialDetails {
  const told = Array.from(errorsWithin(reason), readOneError);
  const first = <Name extends keyof CredentialDetails>(name: Name) =>
    told.find((details) => details[name] !== undefined)?.[name];
  const status = first("status");
  return {
    status,
    code: first("code"),
    aadsts: first("aadsts"),
    ...(status === undefined ? {} : { temporary: isTemporary(status) }),
  };
}

/** An error, and those beneath it: what MSAL throws is the cause of one that says nothing, and a chain holds one for each link. */
function* errorsWithin(reason: unknown, depth = 0): Generator<Readonly<Record<string, unknown>>> {
  const error = membersOf(reason);
  yield error;
  if (depth === 3) return;
  const { cause, errors } = error;
  for (const inner of Array.isArray(errors) ? [cause, ...errors] : [cause]) yield* errorsWithin(inner, depth + 1);
}

/** Azure's own `AuthenticationError`, or MSAL's `ServerError`. */
function readOneError(error: Readonly<Record<string, unknown>>): CredentialDetails {
  const { statusCode, errorResponse, status = statusCode, errorNo, name, message } = error;
  const { error: azureCode, errorCodes } = membersOf(errorResponse);
  const number = Array.isArray(errorCodes) ? errorCodes[0] : errorNo;
  // `EnvironmentCredential` repeats what it met in words alone.
  const words = typeof message === "string" ? /\bAADSTS\d{4,9}\b/.exec(message)?.[0] : undefined;
  return {
    status: typeof status === "number" ? status : undefined,
    code: oauthCode(name === "ServerError" ? error["errorCode"] : azureCode),
    aadsts: /^\d{4,9}$/.test(String(number)) ? `AADSTS${number}` : words,
  };
}

/** Whether the sign-in host may answer otherwise when it is asked again. */
export function isTemporary(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

/** An OAuth error code, if the value looks like one. */
export function oauthCode(value: unknown): string | undefined {
  return typeof value === "string" && /^[a-z][a-z_]{1,60}$/.test(value) ? value : undefined;
}

function nameOf(reason: unknown): string {
  const { name } = membersOf(reason);
  return typeof name === "string" && /^[A-Za-z]{1,60}$/.test(name) ? name : "an unnamed error";
}
