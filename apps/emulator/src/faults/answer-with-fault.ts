import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import type { Context } from "hono";
import type { AppEnv } from "../http/app-env.ts";
import { entraErrors } from "../identity/entra-error.ts";
import { errors } from "../service/error-catalogue.ts";
import { ConnectionFault } from "./connection-fault.ts";
import type { FaultRule } from "./fault-rule.ts";
import type { Faults } from "./faults.ts";
import { broken, dribbled, stalled, truncated } from "./faulty-body.ts";

const page = "<!DOCTYPE html><html><head><title>Gateway</title></head><body><h1>Gateway</h1></body></html>";

/** Answers a request to an operation or path, unless a fault that was placed there has it otherwise. */
export async function answerWithFault(
  faults: Faults,
  target: string,
  c: Context<AppEnv>,
  answer: () => Promise<Response>,
): Promise<Response> {
  const rule = faults.meet(target);
  return rule === undefined ? await answer() : await faulty(rule, c, answer);
}

async function faulty(rule: FaultRule, c: Context<AppEnv>, answer: () => Promise<Response>): Promise<Response> {
  const { signal } = c.req.raw;
  switch (rule.fault) {
    case "latency":
      // A caller that has left does not read the answer either.
      await setTimeout(rule.milliseconds, undefined, { signal }).catch(() => {});
      return await answer();
    case "status": {
      const headers = rule.retryAfter === undefined ? {} : { "Retry-After": String(rule.retryAfter) };
      const injected = rule.path === undefined ? errors.injected : entraErrors.injected;
      throw injected(rule.status, headers);
    }
    case "html":
      return new Response(page, { status: rule.status, headers: { "Content-Type": "text/html" } });
    case "emptyBody":
      return new Response("", await answer());
    case "truncatedBody":
      return await truncated(await answer());
    case "stalledBody":
      return await stalled(await answer());
    case "resetInBody":
      return await broken(await answer(), c.env?.incoming?.socket);
    case "dribble":
      return await dribbled(await answer(), rule.milliseconds, rule.bytes);
    case "stalledHead":
      if (!signal.aborted) await once(signal, "abort");
      throw new ConnectionFault();
    case "reset":
      throw new ConnectionFault();
  }
}
