import { randomUUID } from "node:crypto";
import { answerDownload, downloadPath } from "@defender-endpoint/service";
import { Hono } from "hono";
import type { StagedStore } from "../provider-states/staged-store.ts";
import type { StatisticsClock } from "../service/statistics-clock.ts";
import type { AppEnv } from "./app-env.ts";

/** Where files are, and when it is. */
export interface Downloads {
  readonly store: StagedStore;
  readonly clock: StatisticsClock;
}

/** The files that links in answers lead to. Nobody signs in here: the link itself says what may be read, and until when. */
export function downloadRoutes({ store, clock }: Downloads): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get(`${downloadPath}*`, async (c) => {
    const { origin, pathname, searchParams } = new URL(c.req.url);
    // Nobody is asked who calls, and files name nobody.
    const context = { store, now: clock.now(), caller: "", newId: randomUUID, baseUrl: origin };
    const { status, headers, body } = await answerDownload(pathname, searchParams, context);
    return new Response(body, { status, headers });
  });
  return routes;
}
