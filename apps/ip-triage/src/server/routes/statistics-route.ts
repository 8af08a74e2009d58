import type { DefenderClient } from "@defender-endpoint/client";
import type { Context } from "hono";
import { refuse } from "../failures/error-envelope.ts";
import type { createFailureLog } from "../failures/failure-log.ts";
import { answerWith, patience } from "./answer-with.ts";

/** Asks the service on behalf of the page, with this server's credential. Nothing else of the request goes out. */
export function statisticsRoute(defender: DefenderClient, log: ReturnType<typeof createFailureLog>) {
  return async (c: Context<object, "/api/ips/:ip/stats">): Promise<Response> => {
    const [hours, ...more] = c.req.queries("lookBackHours") ?? [];
    if (more.length > 0) {
      return refuse(c, { status: 400, code: "InvalidInput", message: "lookBackHours may be given once only." });
    }
    const question = { ip: c.req.param("ip"), ...(hours !== undefined && { lookBackHours: readWhole(hours) }) };
    return answerWith(c, log, () =>
      defender.getIPStatistics(question, { signal: c.req.raw.signal, maxWait: patience }),
    );
  };
}

/** `Number` also takes "", "1e2" and "0x10". What is no number is left to the client to refuse. */
function readWhole(text: string): number {
  return /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
}
