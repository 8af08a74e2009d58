import type { DefenderClient } from "@defender-endpoint/client";
import type { Context } from "hono";
import type { createFailureLog } from "../failures/failure-log.ts";
import { answerWith, patience } from "./answer-with.ts";

/** The alerts in whose evidence an address stands. Nothing but the address goes out. */
export function alertsRoute(defender: DefenderClient, log: ReturnType<typeof createFailureLog>) {
  return (c: Context<object, "/api/ips/:ip/alerts">): Promise<Response> =>
    answerWith(c, log, () =>
      defender.listIpAlerts({ ip: c.req.param("ip") }, { signal: c.req.raw.signal, maxWait: patience }),
    );
}
