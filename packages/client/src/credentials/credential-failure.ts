import type { CredentialDetails } from "../errors/call-errors.ts";
import { membersOf } from "../wire/json.ts";
import { mayPass, networkCode } from "../wire/network-code.ts";

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
  const code = first("code");
  const temporary = status === undefined ? mayPass(code) : isTemporary(status);
  return { status, code, aadsts: first("aadsts"), ...(temporary === undefined ? {} : { temporary }) };
}

/** An error, and those beneath it: what MSAL throws is the cause of one that says nothing, and a chain holds one for each link. */
function* errorsWithin(reason: unknown, depth = 0): Generator<Readonly<Record<string, unknown>>> {
  const error = membersOf(reason);
  yield error;
  if (depth === 3) return;
  const { cause, errors } = error;
  for (const inner of Array.isArray(errors) ? [cause, ...errors] : [cause]) yield* errorsWithin(inner, depth + 1);
}

/** Azure's own `AuthenticationError`, MSAL's `ServerError`, or what the network said, of which MSAL leaves no more than a word. */
function readOneError(error: Readonly<Record<string, unknown>>): CredentialDetails {
  const { statusCode, errorResponse, status = statusCode, errorNo, name } = error;
  const { error: azureCode, errorCodes } = membersOf(errorResponse);
  const number = Array.isArray(errorCodes) ? errorCodes[0] : errorNo;
  // `EnvironmentCredential` repeats what it met in words alone.
  const message = typeof error["message"] === "string" ? error["message"] : "";
  const found = (form: RegExp) => form.exec(message)?.[0];
  return {
    status: typeof status === "number" ? status : undefined,
    code:
      oauthCode(name === "ServerError" ? error["errorCode"] : azureCode) ??
      networkCode({ code: error["code"] }) ??
      found(/\b(network|endpoints_resolution|openid_config)_error\b/),
    aadsts: /^\d{4,9}$/.test(String(number)) ? `AADSTS${number}` : found(/\bAADSTS\d{4,9}\b/),
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
