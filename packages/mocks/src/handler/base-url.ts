import { clouds } from "@defender-endpoint/types";
import { pageOrigin } from "./page-origin.ts";

/** Where the worldwide service is found. */
export const defaultBaseUrl: string = clouds.global.baseUrl;

/** A base URL that handlers cannot be made for. */
export class InvalidBaseUrlError extends Error {
  readonly kind = "invalid-base-url";
  override readonly name = "InvalidBaseUrlError";

  constructor(baseUrl: string) {
    super(
      `Cannot mock the base URL ${JSON.stringify(withoutSecrets(baseUrl))}: expected an absolute http or https URL of one ` +
        `host, without wildcard, sign-in, query or fragment, such as ${defaultBaseUrl}. In a page, a path such as "/" means ` +
        "the page's own origin; elsewhere there is none.",
    );
  }
}

/**
 * An absolute base URL without a slash at its end. In a page, a path is one of the page's own origin, as it is to fetch.
 * Throws {@link InvalidBaseUrlError} for anything else.
 */
export function parseBaseUrl(baseUrl: string = defaultBaseUrl): string {
  const origin = /^\/(?!\/)/.test(baseUrl) ? pageOrigin() : undefined;
  const url = URL.canParse(baseUrl, origin) ? new URL(baseUrl, origin) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || /[*?#]/.test(baseUrl)) {
    throw new InvalidBaseUrlError(baseUrl);
  }
  return (url.origin + url.pathname).replace(/\/+$/, "");
}

/** Every URL that belongs to the API at this base URL. */
export function apiPattern(baseUrl: string): RegExp {
  // A page's own origin also serves its scripts and styles: there, only what is below /api is the service's.
  const below = new URL(baseUrl).origin === pageOrigin() ? "/api" : "";
  return new RegExp(`^${escapePattern(baseUrl + below)}(?:/|$)`);
}

export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

function withoutSecrets(url: string): string {
  return url
    .replace(/[?#].*$/s, "")
    .replace(/\/\/[^/]*@/, "//")
    .slice(0, 100);
}
