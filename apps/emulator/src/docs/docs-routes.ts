import { createHash } from "node:crypto";
import { Hono } from "hono";
import type { AppEnv } from "../http/app-env.ts";
import { docsPage, resourcePage } from "./docs-page.ts";
import { documentedOperations, slugOf } from "./documented-operation.ts";
import { openApiDocument } from "./openapi-document.ts";
import { style } from "./style.ts";

const styleHash = createHash("sha256").update(style).digest("base64");
/** Nothing is loaded and nothing runs: the page consists of what the contract says. */
const contentSecurityPolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

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
