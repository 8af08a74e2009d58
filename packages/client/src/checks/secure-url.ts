import { ArgumentError } from "../errors/call-errors.ts";
import { wrong } from "./option-checks.ts";

const loopback = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Reads an address that tokens or secrets are sent to: https, or http on this machine, where nothing travels.
 * It may have a path, but no query, and no user name or password.
 */
export function readSecureUrl(value: string, argument: string): URL {
  const url = readUrl(value, argument);
  if (url.protocol === "https:" || loopback.test(url.hostname)) return url;
  throw new ArgumentError(
    `\`${argument}\` must begin with https://, because a token or secret is sent to it, but begins with ${url.protocol}//. Plain http is only for addresses of this machine, such as http://127.0.0.1:4010.`,
    { argument },
  );
}

/** Reads an address to which no token is sent. */
export function readUrl(value: string, argument: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username && !url.password) return url;
  // What arrived is left out: an address with a password in it is one of the ways to get here.
  throw wrong(
    argument,
    "an http or https address without user name, query or fragment, such as https://api.security.microsoft.com",
  );
}

/** The address as a prefix for paths. */
export function withoutTrailingSlash({ origin, pathname }: URL): string {
  return `${origin}${pathname}`.replace(/\/+$/, "");
}
