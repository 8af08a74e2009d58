import { type CryptoKey, type JWTPayload, type JWTVerifyGetKey, errors as jose, jwtVerify } from "jose";
import { errors } from "../service/error-catalogue.ts";
import type { SigningKeys } from "./signing-keys.ts";
import { tenantId, tenantOfIssuer } from "./tenant.ts";

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
export const clockSkew = 30;

const tokensKept = 1000;

interface VerifiedToken {
  /** In which it came. */
  readonly header: string;
  readonly caller: Caller;
  /** In seconds since 1970, both bounds inclusive of the skew. */
  readonly from: number;
  readonly until: number;
}

/** Reads and verifies the token of an Authorization header. Throws the 401 that fits. */
export type Authenticate = (header: string | undefined) => Promise<Caller>;

/**
 * `now` is the real clock, in milliseconds. A signature takes longer to check than all the rest of a request,
 * so tokens that were found good are remembered, with the header they came in, for as long as they last.
 */
export function createAuthentication(keys: Pick<SigningKeys, "all">, now: () => number): Authenticate {
  const verified = new Map<string, VerifiedToken>();
  // Mostly one caller calls again and again. To find a header of over 1,000 characters by its hash costs more than to compare it.
  let latest: VerifiedToken | undefined;

  return async (header) => {
    if (header === undefined || header.trim() === "") throw errors.noToken();
    const known = latest?.header === header ? latest : verified.get(header);
    const at = Math.floor(now() / 1000);
    if (known !== undefined && known.from <= at && at < known.until) {
      latest = known;
      return known.caller;
    }
    verified.delete(header);
    const token = /^Bearer +([^\s,]+) *$/i.exec(header)?.[1];
    if (token === undefined) throw errors.notABearerToken();
    const claims = await verify(token, keys, now());
    const caller = callerOf(claims);
    const [oldest] = verified.keys();
    if (verified.size >= tokensKept && oldest !== undefined) verified.delete(oldest);
    verified.set(header, { header, caller, from: (claims.nbf ?? 0) - clockSkew, until: (claims.exp ?? 0) + clockSkew });
    return caller;
  };
}

async function verify(token: string, keys: Pick<SigningKeys, "all">, now: number): Promise<JWTPayload> {
  const keyOf: JWTVerifyGetKey = async ({ kid }): Promise<CryptoKey> => {
    const key = (await keys.all()).find((one) => one.kid === kid);
    if (key === undefined) throw new jose.JWKSNoMatchingKey();
    return key.publicKey;
  };
  try {
    const { payload } = await jwtVerify(token, keyOf, {
      algorithms: ["RS256"],
      currentDate: new Date(now),
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
