import { clouds } from "@defender-endpoint/types";
import { wrong } from "../checks/option-checks.ts";
import { readSecureUrl, withoutTrailingSlash } from "../checks/secure-url.ts";
import { type Runtime, systemRuntime } from "../runtime/runtime.ts";
import { withTimeLimit } from "../runtime/with-time-limit.ts";
import { type Answer, openAnswer, textOf } from "../wire/answer.ts";
import { parseMembers } from "../wire/json.ts";
import { mayPass, networkCode, trustAdvice } from "../wire/network-code.ts";
import { readRetryAfter } from "../wire/retry-after.ts";
import type { AccessToken, GetTokenOptions, TokenCredential } from "./credential.ts";
import { isTemporary, oauthCode, TokenRequestError } from "./credential-failure.ts";

export interface ClientSecretOptions {
  /** The directory: its id or one of its domains. */
  readonly tenantId: string;
  /** The application's id. */
  readonly clientId: string;
  readonly clientSecret: string;
  /** The sign-in host. Default: that of the client's cloud. */
  readonly authorityHost?: string;
}

/** An application that signs in with its secret. Two of the same application and tenant share a quota. */
export interface ClientSecretCredential extends TokenCredential {
  readonly tenantId: string;
  readonly clientId: string;
  getToken(scopes: string[], options?: GetTokenOptions): Promise<AccessToken>;
}

/** Milliseconds that the sign-in host has for an answer. */
const timeout = 15_000;
/** Bytes. An answer with a token has a few thousand. */
const longestAnswer = 1_000_000;

/**
 * A credential for OAuth's client credentials flow at Entra ID. The secret is sent to the sign-in host, over https or to this
 * machine, and is held by nothing that prints.
 * @throws {ArgumentError} when an option is missing or malformed.
 */
export function clientSecret(options: ClientSecretOptions): ClientSecretCredential {
  const { clientSecret: secret, authorityHost } = options;
  const tenantId = readText(options.tenantId, "tenantId");
  const clientId = readText(options.clientId, "clientId");
  readText(secret, "clientSecret");
  // It becomes part of an address.
  if (!/^[\w.-]+$/.test(tenantId)) {
    throw wrong("tenantId", "a directory's id or domain: letters, digits, dots and hyphens");
  }
  const ownHost = authorityHost === undefined ? undefined : readSecureUrl(authorityHost, "authorityHost");
  return {
    tenantId,
    clientId,
    getToken(scopes, { authorityHost: cloudHost = clouds.global.authorityHost, fetch, runtime = systemRuntime } = {}) {
      const host = ownHost ?? readSecureUrl(cloudHost, "authorityHost");
      const body = new URLSearchParams({
        grant_type: "client_credentials",
        client_id: clientId,
        client_secret: secret,
        scope: scopes.join(" "),
      });
      const url = `${withoutTrailingSlash(host)}/${tenantId}/oauth2/v2.0/token`;
      const limits = { ms: timeout, outer: undefined, late: unreachable, aborted: unreachable };
      return withTimeLimit(runtime, limits, async (signal) => {
        // A redirect would carry the secret along.
        const init = { method: "POST", body, redirect: "manual", signal } as const;
        const answer = await signIn(() => (fetch ?? globalThis.fetch)(url, init));
        return readTokenAnswer(answer, runtime);
      });
    },
  };
}

async function signIn(send: () => Promise<Response>): Promise<Answer> {
  try {
    return await openAnswer(await send(), longestAnswer)();
  } catch (cause) {
    throw unreachable(cause);
  }
}

function readTokenAnswer(answer: Answer, runtime: Runtime): AccessToken {
  const { status, ok, headers } = answer;
  const { access_token: token, expires_in: seconds, error, error_codes: codes } = parseMembers(textOf(answer));
  if (ok && typeof token === "string" && Number(seconds) > 0) {
    return { token, expiresOnTimestamp: runtime.now() + Number(seconds) * 1000 };
  }
  const code = oauthCode(error);
  const aadsts = Array.isArray(codes) && Number.isSafeInteger(codes[0]) ? `AADSTS${codes[0]}` : undefined;
  // A browser does not tell the status of a redirect that it does not follow.
  const said = [status || "a redirect", code, aadsts].filter(Boolean).join(", ");
  const temporary = isTemporary(status);
  const retryAfterMs = readRetryAfter(headers, runtime.now());
  throw new TokenRequestError(
    temporary
      ? `the sign-in host is busy or broken (${said}). Try again later.`
      : code === undefined
        ? `what answered is not a sign-in host of Entra ID (${said}). Check \`authorityHost\`.`
        : `the sign-in host refused the application (${said}). Check \`tenantId\`, \`clientId\` and \`clientSecret\`.`,
    { status, code, aadsts, temporary, retryAfterMs },
  );
}

function unreachable(cause?: unknown): TokenRequestError {
  const code = networkCode(cause);
  return new TokenRequestError(
    `the sign-in host cannot be reached${code ? ` (${code})` : ""}. Check the network, and \`authorityHost\`.${trustAdvice(code)}`,
    { code, temporary: mayPass(code) !== false },
    { cause },
  );
}

function readText(value: string, argument: string): string {
  if (typeof value === "string" && value.trim() !== "") return value;
  throw wrong(argument, "a non-empty string");
}
