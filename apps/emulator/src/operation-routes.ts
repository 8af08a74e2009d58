import { type Operation, type OperationId, operationTable } from "@defender-endpoint/types";
import { Hono } from "hono";
import type { AppEnv } from "./app-env.ts";
import { errors } from "./error-catalogue.ts";
import { authenticate } from "./identity/authentication.ts";
import { authorize } from "./identity/authorization.ts";
import { exampleResponse, operationResponse } from "./operation-response.ts";
import type { OperationContext } from "./operations/handler.ts";
import { handlers } from "./operations/handlers.ts";
import { type PathTemplate, pathTemplate } from "./path-template.ts";
import type { Provider } from "./provider.ts";
import { readRequest } from "./read-request.ts";

/** `/api` is the newest version; `/api/v1.0` pins the only one there is. */
const versionPrefixes = ["/api/", "/api/v1.0/"];

/** Every operation of the contract, at the path the contract gives it and below `/api/v1.0/`. */
export function operationRoutes(provider: Provider): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const methods = new Map<string, string[]>();
  for (const operationId of operationIds()) {
    const { method, path } = operationTable[operationId];
    for (const prefix of versionPrefixes) {
      const template = pathTemplate(path.replace(/^\/api\//, prefix));
      // Hono answers HEAD by GET's route, without the body.
      const allowed = method === "GET" ? [method, "HEAD"] : [method];
      methods.set(template.route, [...(methods.get(template.route) ?? []), ...allowed]);
      app.on(method, template.route, (c) =>
        answer(provider, operationId, template, c.req.raw).finally(() => provider.staging.answered()),
      );
    }
  }
  for (const [route, allowed] of methods) {
    app.all(route, (c) => {
      throw errors.methodNotAllowed(c.req.method, allowed);
    });
  }
  return app;
}

// The order of these steps is the service's: a caller that is not known learns nothing of quotas,
// and a call that is refused as invalid has counted.
async function answer<Id extends OperationId>(
  { issuer, realTime, quotas, staging, store, clock }: Provider,
  operationId: Id,
  template: PathTemplate,
  request: Request,
): Promise<Response> {
  const operation: Operation = operationTable[operationId];
  const [path = "", query] = pathAndQuery(request.url);
  const encoded = template.match(path);
  if (encoded === undefined) throw errors.unknownPath();

  const caller = await authenticate(request.headers.get("Authorization") ?? undefined, issuer, realTime);
  authorize(caller, operation.permissions);
  const staged = staging.answerOf(operationId);
  if (staged !== undefined) return exampleResponse(staged);
  quotas.take(caller, operation);
  const given = readRequest(operationId, encoded, new URLSearchParams(query));
  const context: OperationContext = { store, now: clock.now(), countsAlsoAsStrings: staging.countsAlsoAsStrings() };
  return operationResponse(await handlers[operationId](given, context));
}

function pathAndQuery(url: string): [string, string] {
  const { pathname, search } = new URL(url);
  return [pathname, search];
}

function operationIds(): OperationId[] {
  // The table's keys are the operation ids: Object.keys only forgets it.
  return Object.keys(operationTable) as OperationId[];
}
