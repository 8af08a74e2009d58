import { isDefenderError } from "@defender-endpoint/client";
import { operationDetails } from "@defender-endpoint/types/operation-details";
import { decodeJwt } from "jose";
import type { Connection } from "../../connection/connection.ts";
import { inMdeWords } from "../../output/mde-words.ts";
import { printable } from "../../output/printable.ts";

export interface AuthReport {
  readonly credential: string;
  readonly baseUrl: string;
  readonly authorityHost: string;
  readonly tenant: string | undefined;
  readonly application: string | undefined;
  readonly audience: string | undefined;
  readonly expires: string | undefined;
  /** An application's permissions. */
  readonly roles: readonly string[];
  /** A signed-in user's permissions. */
  readonly scopes: readonly string[];
  readonly operations: readonly {
    readonly operationId: string;
    readonly allowed: boolean;
    readonly needsOneOf: readonly string[];
  }[];
}

/** Asks for a token and tells what is in it. Nothing is asked of the service. */
export async function checkAuth(connection: Connection): Promise<AuthReport> {
  const { credential, credentialName, baseUrl, authorityHost, scope, fetch } = connection;
  const answer = await credential.getToken([scope], { authorityHost, fetch });
  const claims = decodeJwt(answer?.token ?? "");
  const roles = texts(claims["roles"]);
  const scopes = typeof claims["scp"] === "string" ? claims["scp"].split(" ") : [];
  return {
    credential: credentialName,
    baseUrl,
    authorityHost,
    tenant: text(claims["tid"]),
    application: text(claims["appid"]) ?? text(claims["azp"]),
    audience: [claims.aud].flat()[0],
    expires: claims.exp === undefined ? undefined : new Date(claims.exp * 1_000).toISOString(),
    roles,
    scopes,
    operations: Object.entries(operationDetails).map(([operationId, { permissions }]) => {
      const { application, delegated } = permissions;
      const needsOneOf = scopes.length > 0 ? delegated : application;
      return {
        operationId,
        needsOneOf,
        allowed: needsOneOf.some((one) => roles.includes(one) || scopes.includes(one)),
      };
    }),
  };
}

/** The report in words, a line for each fact. */
export function describeAuth(report: AuthReport): string {
  const { roles, scopes, operations } = report;
  const facts = {
    credential: report.credential,
    service: report.baseUrl,
    "sign-in host": report.authorityHost,
    tenant: report.tenant,
    application: report.application,
    audience: report.audience,
    expires: report.expires,
    [scopes.length > 0 ? "scopes" : "roles"]: [...roles, ...scopes].join(", ") || "none",
  };
  const lines = Object.entries(facts).map(
    ([name, value]) => `${`${name}:`.padEnd(14)}${printable(value ?? "not in the token")}`,
  );
  const allowed = operations.filter((each) => each.allowed).map(({ operationId }) => operationId);
  const missing = operations.filter((each) => !each.allowed);
  const mayCall =
    missing.length === 0 && operations.length === Object.keys(operationDetails).length
      ? "every operation"
      : allowed.join(", ");
  return [...lines, ...(allowed.length > 0 ? [`may call:     ${mayCall}`] : []), ...describeMissing(missing), ""].join(
    "\n",
  );
}

/** A line for each permission that is missing, with the operations that need it, and what to do about it. */
function describeMissing(missing: AuthReport["operations"]): string[] {
  const byNeed = new Map<string, string[]>();
  for (const { operationId, needsOneOf } of missing) {
    const need = needsOneOf.join(" or ") || "an application, since no user may";
    byNeed.set(need, [...(byNeed.get(need) ?? []), operationId]);
  }
  const needs = [...byNeed].map(([need, those]) => `missing:      ${need}, for ${those.join(", ")}`);
  const advice = "To call those too, grant the application what is missing, and consent as an administrator.";
  return needs.length > 0 ? [...needs, advice] : [];
}

/** Why no token could be had, in a line. */
export function describeNoToken(error: unknown): string {
  const { name, message } = error instanceof Error ? error : new Error("unknown failure");
  // Only our own texts are known to quote nothing.
  const own = isDefenderError(error, "argument") || ["TokenRequestError", "SignInError"].includes(name);
  const words = own ? message : `no token could be had, or it cannot be read (${name}). Check the credential.`;
  return inMdeWords({ message: words });
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
