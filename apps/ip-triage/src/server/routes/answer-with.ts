import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import { refuse } from "../failures/error-envelope.ts";
import { answerFailure } from "../failures/failure-answer.ts";
import type { createFailureLog } from "../failures/failure-log.ts";

/** How long a lookup may stand still for the quota, in milliseconds: a person is waiting, and can be shown a countdown. */
export const patience = 500;

/** Passes on what the service answers, or what is to be told of a failure. */
export async function answerWith(
  c: Context,
  log: ReturnType<typeof createFailureLog>,
  ask: () => Promise<object>,
): Promise<Response> {
  try {
    return c.json(await ask());
  } catch (error) {
    const answer = answerFailure(error, randomUUID());
    log(error, answer);
    return refuse(c, answer);
  }
}
