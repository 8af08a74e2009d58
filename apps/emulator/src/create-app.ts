import { Hono } from "hono";
import { anyMethodRouter } from "./any-method-router.ts";
import type { AppEnv } from "./app-env.ts";
import { controlRoutes } from "./control/control-routes.ts";
import { ConnectionFault } from "./control/faults/connection-fault.ts";
import { isFromThisMachine } from "./control/loopback.ts";
import { docsRoutes } from "./docs/docs-routes.ts";
import { errors } from "./error-catalogue.ts";
import { errorResponse } from "./error-response.ts";
import { identityRoutes } from "./identity/identity-routes.ts";
import { openApiDocument } from "./openapi-document.ts";
import { operationRoutes } from "./operation-routes.ts";
import type { Provider } from "./provider.ts";
import { identifiedRequests } from "./request-id.ts";

/** Everything the emulator answers, and the one place that turns what is thrown into an answer. */
export function createApp(provider: Provider, control: boolean): Hono<AppEnv> {
  const app = new Hono<AppEnv>({ router: anyMethodRouter() });
  app.use(identifiedRequests(provider.onRequest));
  app.onError((error, c) => {
    if (error instanceof ConnectionFault) throw error;
    return errorResponse(error, c.get("requestId"), provider.onFault);
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
    app.route("/_emulator", controlRoutes(provider));
  }
  app.route("/", identityRoutes(provider));
  app.notFound(operationRoutes(provider));
  return app;
}
