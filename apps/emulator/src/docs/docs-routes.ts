import { createHash } from "node:crypto";
import { Hono } from "hono";
import type { AppEnv } from "../http/app-env.ts";
import { docsPage, resourcePage } from "./docs-page.ts";
import { documentedOperations, slugOf } from "./documented-operation.ts";
import { openApiDocument } from "./openapi-document.ts";
import { style } from "./style.ts";
import { script } from "./try-it-script.ts";

/** Nothing is loaded, and what runs is the one script, which asks this emulator alone: the page consists of what the contract says. */
const contentSecurityPolicy = `default-src 'none'; style-src '${hashOf(style)}'; script-src '${hashOf(script)}'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The contract as pages for people: one to begin with, and one for each resource. */
export function docsRoutes(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(async (c, next) => {
    c.header("Content-Security-Policy", contentSecurityPolicy);
    await next();
  });
  app.get("/", (c) => c.html(docsPage(openApiDocument, documentedOperations(), new URL(c.req.url).origin)));
  for (const tag of openApiDocument.tags)
    app.get(`/${slugOf(tag)}`, (c) => c.html(resourcePage(tag, documentedOperations())));
  return app;
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
