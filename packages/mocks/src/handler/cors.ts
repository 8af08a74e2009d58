import { pageOrigin } from "./page-origin.ts";

/**
 * Simulated browsers such as happy-dom apply the same-origin policy to mocked answers too, and ask beforehand. A real
 * browser does neither once a service worker answers, so what a simulated one asks for is granted.
 */
export function corsHeaders(request: Request): Record<string, string> {
  const origin = callingOrigin(request);
  if (origin === undefined) return {};
  return {
    "Access-Control-Allow-Origin": origin,
    "Access-Control-Allow-Credentials": "true",
    "Access-Control-Expose-Headers": "OData-Version, Retry-After",
  };
}

/** The headers that grant what a preflight asks for; undefined if the request is none. */
export function preflightHeaders(request: Request): Record<string, string> | undefined {
  if (request.method !== "OPTIONS" || callingOrigin(request) === undefined) return undefined;
  return {
    ...corsHeaders(request),
    "Access-Control-Allow-Methods": "GET, POST, PUT, PATCH, DELETE",
    "Access-Control-Allow-Headers":
      request.headers.get("access-control-request-headers") ?? "Authorization, Content-Type",
  };
}

/** Undefined where no other origin calls. The page is asked too, because happy-dom strips `Origin` as a forbidden header. */
function callingOrigin(request: Request): string | undefined {
  const origin = request.headers.get("origin") ?? pageOrigin();
  return origin === new URL(request.url).origin ? undefined : origin;
}
