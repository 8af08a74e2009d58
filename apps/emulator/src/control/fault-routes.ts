import { Hono } from "hono";
import { readFaultRule } from "../faults/fault-rule.ts";
import type { Faults } from "../faults/faults.ts";
import type { AppEnv } from "../http/app-env.ts";
import { errors } from "../service/error-catalogue.ts";
import { readJson } from "./json-body.ts";

/** Places, lists and removes the faults that requests meet. */
export function faultRoutes(faults: Faults): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get("/", (c) => c.json({ faults: faults.list() }));

  app.post("/", async (c) => c.json(faults.place(readFaultRule(await readJson(c.req.raw))), 201));

  app.delete("/", (c) => {
    faults.clear();
    return c.json({});
  });

  app.delete("/:id", (c) => {
    const id = c.req.param("id");
    if (!faults.remove(Number(id)))
      throw errors.unknownFault(
        id,
        faults.list().map((fault) => fault.id),
      );
    return c.json({});
  });

  return app;
}
