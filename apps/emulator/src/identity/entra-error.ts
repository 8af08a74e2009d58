import { randomUUID } from "node:crypto";

/** A refusal of the token endpoint, with the number that Entra ID gives the cause. */
export class EntraError extends Error {
  readonly kind = "entra-error";
  readonly status: number;
  readonly error: string;
  readonly code: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    error: string,
    code: number,
    description: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(`AADSTS${code}: ${description}`);
    this.name = "EntraError";
    this.status = status;
    this.error = error;
    this.code = code;
    this.headers = headers;
  }
}

// Numbers and wording after Entra ID's public error reference.
export const entraErrors = {
  missingParameter: (name: string) =>
    invalidRequest(900144, `The request body must contain the following parameter: '${name}'.`),
  resourceNotSupported: () => invalidRequest(901002, "The 'resource' request parameter is not supported."),
  onlyPost: (method: string) =>
    invalidRequest(900561, `The endpoint only accepts POST requests. Received a ${method} request.`),
  assertionType: (expected: string) => invalidRequest(50_027, `The client_assertion_type must be '${expected}'.`),
  unsupportedGrant: (grant: string) =>
    new EntraError(400, "unsupported_grant_type", 70_003, `The app requested an unsupported grant type '${grant}'.`),
  invalidScope: (scope: string) =>
    new EntraError(
      400,
      "invalid_scope",
      1_002_012,
      `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    ),
  unknownApplication: (id: string, tenant: string) =>
    new EntraError(
      400,
      "unauthorized_client",
      700_016,
      `Application with identifier '${id}' was not found in the directory '${tenant}'.`,
    ),

  missingSecret: () =>
    invalidClient(
      7_000_216,
      "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
    ),
  wrongSecret: (id: string) =>
    invalidClient(7_000_215, `Invalid client secret provided. Ensure the secret is the one of app '${id}'.`),
  malformedBasic: () =>
    invalidClient(7_000_215, "The Basic authorization header is malformed: expected base64 of id:secret."),
  /** How Entra tells a program that asks too often: with 429, and when to ask again. Which number comes with it is not documented. */
  tooManySecrets: (id: string, seconds: number) =>
    new EntraError(
      429,
      "temporarily_unavailable",
      90_055,
      `There are too many incoming requests: secrets of app '${id}' wait to be checked. Try again in ${seconds} s.`,
      { "Retry-After": String(seconds) },
    ),
  malformedAssertion: () => invalidClient(50_027, "JWT token is invalid or malformed."),
  unknownCertificate: (id: string) =>
    invalidClient(
      700_027,
      `The certificate with identifier used to sign the client assertion is not registered on application '${id}'.`,
    ),
  assertionSignature: (id: string) =>
    invalidClient(700_027, `Client assertion of application '${id}' failed signature validation.`),
  assertionOutOfTime: () => invalidClient(700_024, "Client assertion is not within its valid time range."),
  assertionIssuer: () =>
    invalidClient(700_021, "Client assertion application identifier doesn't match 'client_id' parameter."),
  assertionAudience: () => invalidClient(700_023, "Client assertion audience claim does not match Realm issuer."),

  /** What a fault asks for, in the words that fit its status best. */
  injected: (status: number, headers: Readonly<Record<string, string>>) => {
    const [error, code] =
      status === 429 || status >= 500
        ? (["temporarily_unavailable", 90_033] as const)
        : (["invalid_request", 90_002] as const);
    return new EntraError(status, error, code, "A fault that was placed at /_emulator/faults.", headers);
  },
};

function invalidRequest(code: number, description: string): EntraError {
  return new EntraError(400, "invalid_request", code, description);
}

function invalidClient(code: number, description: string): EntraError {
  return new EntraError(401, "invalid_client", code, description);
}

/** The answer of Entra ID to a refused token request. `now` is in milliseconds. */
export function entraErrorResponse(
  { status, headers, error, code, message }: EntraError,
  trace: string,
  now: number,
): Response {
  const timestamp = `${new Date(now).toISOString().slice(0, 19).replace("T", " ")}Z`;
  const correlation = randomUUID();
  const body = {
    error,
    error_description: `${message} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
    error_codes: [code],
    timestamp,
    trace_id: trace,
    correlation_id: correlation,
    error_uri: `https://login.microsoftonline.com/error?code=${code}`,
  };
  return Response.json(body, { status, headers: { "Cache-Control": "no-store", Pragma: "no-cache", ...headers } });
}
