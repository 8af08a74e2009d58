import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { AppEnv } from "./app-env.ts";
import { type RequestListener, requestRecord } from "./request-log.ts";

/** Gives each request an id, which the answer repeats, and tells of it when it has been answered. */
export function identifiedRequests(onRequest: RequestListener | undefined): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    // Hono runs this twice for a path that is written as its route is: `/*`.
    if (c.get("requestId") !== undefined) return await next();
    const requestId = randomUUID();
    const start = performance.now();
    c.set("requestId", requestId);
    let status: number | null = null;
    try {
      await next();
      c.res.headers.set("X-Request-Id", requestId);
      status = c.res.status;
    } finally {
      const template = c.get("template") ?? templateOf(routePath(c, -1));
      onRequest?.(requestRecord({ requestId, method: c.req.method, template, status }, start));
    }
  };
}

/** A route of Hono's as the contract would write it. Null if only the routes for all paths fit. */
function templateOf(route: string): string | null {
  return route.endsWith("*") ? null : route.replaceAll(/:(\w+)/g, "{$1}");
}
