import { escapePattern } from "./base-url.ts";

/**
 * Where the requests of a path template are found, with or without the version that the service lets callers pin, and without regard to
 * case. Other operations may be found there too: what a segment with parameters holds is not looked into.
 * It has no capture groups of its own: msw 2 decodes what groups hold, and throws on malformed percent-encoding.
 */
export function pathPattern(baseUrl: string, template: string): RegExp {
  const path = template
    .split("/")
    .map((segment) => (segment.includes("{") ? "[^/]+" : escapePattern(segment)))
    .join("\\/");
  return new RegExp(`^${escapePattern(baseUrl)}${path.replace(/^\\\/api\\\//, "\\/api(?:\\/v1\\.0)?\\/")}$`, "i");
}
