import { expect, test } from "vitest";
import { describeCredentialFailure, TokenRequestError } from "./credential-failure.ts";

/** What `@azure/identity` throws when the sign-in host refuses. */
class AuthenticationError extends Error {
  override readonly name = "AuthenticationError";
  readonly statusCode: number;
  readonly errorResponse: object;

  constructor(statusCode: number, errorResponse: object) {
    super("invalid_client: AADSTS7000215: Invalid client secret provided SECRET-SENTINEL");
    this.statusCode = statusCode;
    this.errorResponse = errorResponse;
  }
}

test("a token request of the client's own tells its own story", () => {
  const details = { status: 401, code: "invalid_client", temporary: false };
  const reason = new TokenRequestError("the sign-in host refused", details);
  expect(describeCredentialFailure(reason)).toEqual({ message: "the sign-in host refused", details });
});

test("a failed token request has its name where it is printed", () => {
  expect(String(new TokenRequestError("a", {}))).toBe("TokenRequestError: a");
});

test("of Azure's error, status, code and number are taken, and not its words", () => {
  const reason = new AuthenticationError(401, { error: "invalid_client", errorCodes: [7_000_215] });
  expect(describeCredentialFailure(reason)).toEqual({
    message:
      "the credential failed (AuthenticationError, 401, invalid_client, AADSTS7000215). `reason` holds what it threw.",
    details: { status: 401, code: "invalid_client", aadsts: "AADSTS7000215", temporary: false },
  });
});

/** What MSAL throws, which most of Azure's classes ask through. */
function serverError(errorNo: unknown = 7_000_215): Error {
  const members = { name: "ServerError", errorCode: "invalid_client", errorNo, status: 401 };
  return Object.assign(new Error("SECRET-SENTINEL"), members);
}
const refused = { status: 401, code: "invalid_client", aadsts: "AADSTS7000215", temporary: false };

test.each([
  ["the cause of an error that says nothing", new Error("SECRET-SENTINEL", { cause: serverError() })],
  ["one of a chain's", Object.assign(new Error(), { errors: [new Error("unavailable"), serverError()] })],
  ["a number in digits", serverError("7000215")],
  ["a number in words alone", Object.assign(serverError(null), { message: "x AADSTS7000215: SECRET-SENTINEL" })],
])("what MSAL says is found as %s", (_, reason) => {
  expect(describeCredentialFailure(reason).details).toEqual(refused);
});

/** An error with the reason beneath as many causes. */
const beneath = (depth: number, reason: unknown): unknown =>
  depth === 0 ? reason : new Error("says nothing", { cause: beneath(depth - 1, reason) });

test("Azure's error is looked for beneath three causes, and no deeper", () => {
  expect(describeCredentialFailure(beneath(3, serverError())).details).toEqual(refused);
  expect(describeCredentialFailure(beneath(4, serverError())).details).toEqual({});
});

test.each([
  ["a number behind other words", serverError("SENTINEL 7000215")],
  ["a number before other words", serverError("7000215 SENTINEL")],
  ["a message that is no text", Object.assign(serverError(null), { message: ["AADSTS7000215"] })],
])("%s is none of Entra ID's", (_, reason) => {
  expect(describeCredentialFailure(reason).details).toEqual({ ...refused, aadsts: undefined });
});

test("what another kind of error keeps as its errors is none of a chain's", () => {
  const reason = Object.assign(new Error(), { errors: serverError() });
  expect(describeCredentialFailure(reason).details).toEqual({});
});

/** An error of the platform with its code, as `@azure/core-rest-pipeline` and Node throw it. */
const coded = (code: string) => Object.assign(new Error("SECRET-SENTINEL"), { name: "RestError", code });
const unavailable = (message = "SECRET-SENTINEL") =>
  Object.assign(new Error(message), { name: "CredentialUnavailableError" });
const chain = (...errors: unknown[]) => Object.assign(new Error(), { name: "AggregateAuthenticationError", errors });

test.each<[what: string, reason: unknown, details: object]>([
  ["a refused connection", coded("ECONNREFUSED"), { code: "ECONNREFUSED", temporary: true }],
  [
    "a name that is not known, beneath",
    new Error("x", { cause: coded("ENOTFOUND") }),
    { code: "ENOTFOUND", temporary: true },
  ],
  ["a connection that broke", coded("UND_ERR_SOCKET"), { code: "UND_ERR_SOCKET", temporary: true }],
  ["a network that is down", coded("ENETUNREACH"), { code: "ENETUNREACH", temporary: true }],
  ["a host that is down", coded("EHOSTUNREACH"), { code: "EHOSTUNREACH", temporary: true }],
  [
    "a certificate that is not trusted, as one of a chain's",
    chain(unavailable(), coded("SELF_SIGNED_CERT_IN_CHAIN"), unavailable()),
    { code: "SELF_SIGNED_CERT_IN_CHAIN", temporary: false },
  ],
  ["a file that is missing", coded("ENOENT"), { code: "ENOENT" }],
  ["a mistake of a program", coded("ERR_INVALID_ARG_TYPE"), { code: "ERR_INVALID_ARG_TYPE" }],
  ["a code that is none", coded("SECRET SENTINEL"), {}],
  [
    "a word of MSAL's for the network",
    chain(unavailable(), unavailable("endpoints_resolution_error: See https://SENTINEL")),
    { code: "endpoints_resolution_error", temporary: true },
  ],
  ["another one", unavailable("Error: network_error: SENTINEL"), { code: "network_error", temporary: true }],
  ["a word that is part of another", unavailable("my_network_errors"), {}],
  [
    "a status besides",
    Object.assign(coded("ECONNRESET"), { statusCode: 400 }),
    { code: "ECONNRESET", status: 400, temporary: false },
  ],
])("of %s, the code and whether it may pass are told", (_, reason, details) => {
  const told = describeCredentialFailure(reason);
  expect(told.details).toEqual({ status: undefined, code: undefined, aadsts: undefined, ...details });
  expect(told.details).toHaveProperty("status");
  expect(Object.hasOwn(told.details, "temporary")).toBe("temporary" in details);
  expect(JSON.stringify(told)).not.toContain("SENTINEL");
});

test("MSAL's own codes are none of OAuth's", () => {
  const reason = Object.assign(new Error(), { name: "ClientAuthError", errorCode: "network_error", errorNo: "none" });
  expect(describeCredentialFailure(reason).details).toEqual({});
});

test("an error that is its own cause comes to an end", () => {
  const reason = serverError();
  reason.cause = reason;
  expect(describeCredentialFailure(reason).details).toEqual(refused);
});

test.each([
  [400, false],
  [401, false],
  [408, true],
  [429, true],
  [500, true],
  [503, true],
])("a status of %i from Azure's error means: temporary %s", (status, temporary) => {
  expect(describeCredentialFailure(new AuthenticationError(status, {})).details).toMatchObject({ status, temporary });
});

test.each([
  ["a foreign error", new RangeError("SECRET-SENTINEL"), "RangeError"],
  ["an error whose name is no name", Object.assign(new Error(), { name: "SECRET-SENTINEL 1" }), "an unnamed error"],
  [
    "an error whose name stands behind other words",
    Object.assign(new Error(), { name: "1 SENTINEL" }),
    "an unnamed error",
  ],
  ["a string", "SECRET-SENTINEL", "an unnamed error"],
  ["nothing", undefined, "an unnamed error"],
  ["null", null, "an unnamed error"],
  ["an error with foreign fields", { name: "Odd", statusCode: "401", errorResponse: "SECRET-SENTINEL" }, "Odd"],
  [
    "a code that is none",
    Object.assign(new AuthenticationError(Number.NaN, { error: "SECRET-SENTINEL", errorCodes: ["x"] }), {
      message: "",
    }),
    "AuthenticationError",
  ],
])("%s is told by its name alone", (_, reason, name) => {
  const { message, details } = describeCredentialFailure(reason);
  expect(message).toBe(`the credential failed (${name}). \`reason\` holds what it threw.`);
  expect(JSON.stringify(details)).not.toContain("SENTINEL");
});
