import { Hono } from "hono";
import { type ControlledParts, controlRoutes } from "./control/control-routes.ts";
import { isFromThisMachine } from "./control/loopback.ts";
import { docsRoutes } from "./docs/docs-routes.ts";
import { openApiDocument } from "./docs/openapi-document.ts";
import { ConnectionFault } from "./faults/connection-fault.ts";
import { anyMethodRouter } from "./http/any-method-router.ts";
import type { AppEnv } from "./http/app-env.ts";
import { type Downloads, downloadRoutes } from "./http/download-routes.ts";
import { operationRoutes } from "./http/operation-routes.ts";
import type { LoggedOperations } from "./http/plain-requests.ts";
import { identifiedRequests } from "./http/request-id.ts";
import { type Identity, identityRoutes } from "./identity/identity-routes.ts";
import { errors } from "./service/error-catalogue.ts";
import { errorResponse } from "./service/error-response.ts";

/** What all routes need. Each says for itself what it needs of it. */
export interface Parts extends ControlledParts, Downloads, Identity, LoggedOperations {}

/** Everything the emulator answers, and the one place that turns what is thrown into an answer. */
export function createApp(parts: Parts, control: boolean): Hono<AppEnv> {
  const app = new Hono<AppEnv>({ router: anyMethodRouter() });
  app.use(identifiedRequests(parts.onRequest));
  app.onError((error, c) => {
    if (error instanceof ConnectionFault) throw error;
    return errorResponse(error, c.get("requestId"), parts.onFault);
  });

  app.get("/", (c) => c.redirect("/docs"));
  app.get("/healthz", (c) => c.json({ status: "ok" }));
  app.get("/openapi.json", (c) => c.json(openApiDocument));
  app.route("/docs", docsRoutes());
  if (control) {
    app.use("/_emulator/*", async (c, next) => {
      if (!c.env?.inProcess && !isFromThisMachine(c.env?.incoming)) throw errors.controlNotAllowed();
      await next();
    });
    app.route("/_emulator", controlRoutes(parts));
  }
  app.route("/", downloadRoutes(parts));
  app.route("/", identityRoutes(parts));
  app.notFound(operationRoutes(parts));
  return app;
}
