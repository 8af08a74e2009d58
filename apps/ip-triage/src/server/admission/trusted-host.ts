import type { MiddlewareHandler } from "hono";
import { refuse } from "../failures/error-envelope.ts";

const loopback = ["127.0.0.1", "localhost", "[::1]"];

/**
 * Refuses requests for any host but this machine's loopback names and the one that the server listens on.
 * Otherwise a page anywhere could have its own name resolve to 127.0.0.1 and then count as the same origin.
 */
export function trustedHost(listening?: string): MiddlewareHandler {
  const trusted = new Set(listening === undefined ? loopback : [...loopback, hostInUrl(listening)]);
  return async (c, next) => {
    const { hostname } = new URL(c.req.url);
    if (trusted.has(hostname)) return next();
    const message = "This server does not answer for the host that was asked for.";
    return refuse(c, { status: 421, code: "MisdirectedRequest", message });
  };
}

/** A host as it stands in a URL: an IPv6 address goes into brackets, letters become small. */
export function hostInUrl(host: string): string {
  return (host.includes(":") ? `[${host}]` : host).toLowerCase();
}
