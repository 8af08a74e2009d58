import { randomUUID } from "node:crypto";
import type { DefenderClient } from "@defender-endpoint/client";
import type { Context } from "hono";
import { refuse } from "./error-envelope.ts";
import { answerFailure } from "./failure-answer.ts";
import type { createFailureLog } from "./failure-log.ts";

/** How long a lookup may stand still for the quota, in milliseconds: a person is waiting, and can be shown a countdown. */
const patience = 500;

/** Asks the service on behalf of the page, with this server's credential. Nothing else of the request goes out. */
export function statisticsRoute(defender: DefenderClient, log: ReturnType<typeof createFailureLog>) {
  return async (c: Context<object, "/api/ips/:ip/stats">): Promise<Response> => {
    const [hours, ...more] = c.req.queries("lookBackHours") ?? [];
    if (more.length > 0) {
      return refuse(c, { status: 400, code: "InvalidInput", message: "lookBackHours may be given once only." });
    }
    try {
      const question = { ip: c.req.param("ip"), ...(hours !== undefined && { lookBackHours: readWhole(hours) }) };
      return c.json(await defender.getIPStatistics(question, { signal: c.req.raw.signal, maxWait: patience }));
    } catch (error) {
      const answer = answerFailure(error, randomUUID());
      log(error, answer);
      return refuse(c, answer);
    }
  };
}

/** `Number` also takes "", "1e2" and "0x10". What is no number is left to the client to refuse. */
function readWhole(text: string): number {
  return /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
}
