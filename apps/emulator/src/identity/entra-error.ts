import { randomUUID } from "node:crypto";

/** A refusal of the token endpoint, with the number that Entra ID gives the cause. */
export class EntraError extends Error {
  readonly kind = "entra-error";
  readonly status: number;
  readonly error: string;
  readonly code: number;

  constructor(status: number, error: string, code: number, description: string) {
    super(`AADSTS${code}: ${description}`);
    this.name = "EntraError";
    this.status = status;
    this.error = error;
    this.code = code;
  }
}

// Numbers and wording after Entra ID's public error reference.
export const entraErrors = {
  missingParameter: (name: string) =>
    new EntraError(400, "invalid_request", 900144, `The request body must contain the following parameter: '${name}'.`),
  unsupportedGrant: (grant: string) =>
    new EntraError(400, "unsupported_grant_type", 70003, `The app requested an unsupported grant type '${grant}'.`),
  unknownApplication: (id: string, tenant: string) =>
    new EntraError(
      400,
      "unauthorized_client",
      700016,
      `Application with identifier '${id}' was not found in the directory '${tenant}'.`,
    ),
  missingSecret: () =>
    new EntraError(
      401,
      "invalid_client",
      7000216,
      "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
    ),
  wrongSecret: (id: string) =>
    new EntraError(
      401,
      "invalid_client",
      7000215,
      `Invalid client secret provided. Ensure the secret is the one of app '${id}'.`,
    ),
  malformedBasic: () =>
    new EntraError(
      401,
      "invalid_client",
      7000215,
      "The Basic authorization header is malformed: expected base64 of id:secret.",
    ),
  invalidScope: (scope: string) =>
    new EntraError(
      400,
      "invalid_scope",
      1002012,
      `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    ),
};

/** The body that Entra ID answers a refused token request with. `now` is in milliseconds. */
export function entraErrorBody({ error, code, message }: EntraError, now: number): object {
  const timestamp = `${new Date(now).toISOString().slice(0, 19).replace("T", " ")}Z`;
  const trace = randomUUID();
  const correlation = randomUUID();
  return {
    error,
    error_description: `${message} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
    error_codes: [code],
    timestamp,
    trace_id: trace,
    correlation_id: correlation,
    error_uri: `https://login.microsoftonline.com/error?code=${code}`,
  };
}
