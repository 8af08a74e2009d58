import type { HandlerAnswer } from "../handler.ts";
import type { Declaration } from "./declaration.ts";

/**
 * The success of an operation: with the usual status of its behaviour, unless the contract documents only others for it, and without a body where
 * it documents none.
 */
export function success({ answers }: Pick<Declaration, "answers">, usual: number, body?: unknown): HandlerAnswer {
  const successes = Object.keys(answers ?? {})
    .map(Number)
    .filter((status) => status >= 200 && status < 300);
  const status = successes.includes(usual) ? usual : (successes[0] ?? usual);
  return body === undefined || answers?.[status] === "none" ? { status } : { status, body };
}
