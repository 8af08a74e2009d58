import type { AccessToken, Credential, GetTokenOptions } from "./credential.ts";
import { TokenRequestError } from "./credential-failure.ts";

/** Asks for a token. `expiresOnTimestamp` is 0 for one of which nothing is known but itself: it is not used twice. */
export type TokenSource = (forceRefresh: boolean) => Promise<AccessToken>;

/** Makes every kind of credential the same. */
export function createTokenSource(credential: Credential, scope: string, options: GetTokenOptions): TokenSource {
  return async (forceRefresh) => {
    const scopes = [scope];
    const given =
      typeof credential === "function"
        ? await credential({ scopes, forceRefresh })
        : await credential.getToken(scopes, options);
    const issued = typeof given === "string" ? { token: given, expiresOnTimestamp: 0 } : given;
    // Whatever the types say, JavaScript callers and credentials that found nothing end up here. So does what no header can hold,
    // such as the line break behind a token out of a file, which `fetch` would quote in its error.
    if (typeof issued?.token === "string" && /^[!-~]+$/.test(issued.token)) return issued;
    throw new TokenRequestError(
      "the credential gave none that can be sent. Expected a string without spaces or line breaks, or an object with `token` and `expiresOnTimestamp`.",
      {},
    );
  };
}
