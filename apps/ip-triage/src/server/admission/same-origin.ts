import type { MiddlewareHandler } from "hono";
import { refuse } from "../failures/error-envelope.ts";

/**
 * Refuses what another site's page sends: the answers cost quota, and are this organization's business.
 * A browser says where a request comes from; programs that say nothing are not what this guards against.
 */
export function sameOriginOnly(): MiddlewareHandler {
  return async (c, next) => {
    const site = c.req.header("Sec-Fetch-Site");
    const origin = c.req.header("Origin");
    const fromHere =
      (site === undefined || site === "same-origin" || site === "none") &&
      (origin === undefined || origin === new URL(c.req.url).origin);
    if (fromHere) return next();
    const message = "Only the page that this server serves may ask it.";
    return refuse(c, { status: 403, code: "CrossSiteRequest", message });
  };
}
