import { Hono } from "hono";
import { responseOf } from "./answer.ts";
import { answerOperation, operationPlaces } from "./answer-operation.ts";
import type { AppEnv } from "./app-env.ts";
import { answerWithFault } from "./control/faults/answer-with-fault.ts";
import { errors } from "./error-catalogue.ts";
import type { Provider } from "./provider.ts";

/** Every operation of the contract, with the faults that are placed there, and a 405 for the methods it does not have. */
export function operationRoutes(provider: Provider): Hono<AppEnv> {
  const { faults, staging } = provider;
  const app = new Hono<AppEnv>();
  const methods = new Map<string, { readonly text: string; readonly allowed: string[] }>();
  for (const place of operationPlaces()) {
    const { operationId, method, template } = place;
    // Hono answers HEAD by GET's route, without the body.
    const allowed = method === "GET" ? [method, "HEAD"] : [method];
    const before = methods.get(template.route)?.allowed ?? [];
    methods.set(template.route, { text: template.text, allowed: [...before, ...allowed] });
    app.on(method, template.route, (c) => {
      c.set("template", template.text);
      const { pathname, search } = new URL(c.req.url);
      const call = { path: pathname, query: search, authorization: c.req.header("Authorization") };
      return answerWithFault(faults, operationId, c, async () =>
        responseOf(await answerOperation(provider, place, call)),
      ).finally(() => staging.answered());
    });
  }
  for (const [route, { text, allowed }] of methods) {
    app.all(route, (c) => {
      c.set("template", text);
      throw errors.methodNotAllowed(c.req.method, allowed);
    });
  }
  return app;
}
