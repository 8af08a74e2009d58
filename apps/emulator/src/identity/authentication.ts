import { type JWTPayload, errors as jose, jwtVerify } from "jose";
import { errors } from "../error-catalogue.ts";
import { tenantId, tenantOfIssuer } from "./tenant.ts";
import type { TokenIssuer } from "./token-issuer.ts";

/** Who calls, as the token says. What the caller may do is decided later. */
export interface Caller {
  readonly tenantId: string;
  readonly applicationId: string;
  readonly audiences: readonly string[];
  /** Application permissions. */
  readonly roles: readonly string[];
  /** Delegated permissions. */
  readonly scopes: readonly string[];
}

/** How far two clocks may be apart, in seconds. */
const clockSkew = 30;

/** Reads and verifies the token of an Authorization header. Throws the 401 that fits. `now` is the real clock, in milliseconds. */
export async function authenticate(
  header: string | undefined,
  issuer: TokenIssuer,
  now: () => number,
): Promise<Caller> {
  if (header === undefined || header.trim() === "") throw errors.noToken();
  const token = /^Bearer +([^\s,]+) *$/i.exec(header)?.[1];
  if (token === undefined) throw errors.notABearerToken();
  return callerOf(await verify(token, issuer, now));
}

async function verify(token: string, issuer: TokenIssuer, now: () => number): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, await issuer.publicKey(), {
      algorithms: ["RS256"],
      currentDate: new Date(now()),
      clockTolerance: clockSkew,
      requiredClaims: ["exp", "iss", "aud", "tid"],
    });
    return payload;
  } catch (error) {
    if (error instanceof jose.JWTExpired) throw errors.tokenExpired();
    if (error instanceof jose.JWTClaimValidationFailed && error.claim === "nbf") throw errors.tokenNotYetValid();
    // Whatever else jose finds wrong, a malformed token included, is the caller's doing.
    if (error instanceof jose.JOSEError) throw errors.tokenInvalid();
    throw error;
  }
}

function callerOf(claims: JWTPayload): Caller {
  const { iss = "", aud = [], tid, appid, azp, roles, scp } = claims;
  const tenant = tenantOfIssuer(iss);
  const applicationId = typeof appid === "string" ? appid : azp;
  if (tenant === undefined || tenantId(tenant) !== tid || typeof applicationId !== "string")
    throw errors.tokenInvalid();
  return {
    tenantId: tid,
    applicationId,
    audiences: typeof aud === "string" ? [aud] : aud,
    roles: Array.isArray(roles) ? roles.filter((role) => typeof role === "string") : [],
    scopes: typeof scp === "string" ? scp.split(" ") : [],
  };
}
