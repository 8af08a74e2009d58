import type { OperationArguments, OperationId } from "@defender-endpoint/types";
import type { Answer } from "./answer.ts";
import { parseBaseUrl } from "./base-url.ts";
import { argumentNames, hasArguments, type OperationCall } from "./operation-call.ts";
import { type NamesOf, refuseOther, refuseUnknown } from "./option-checks.ts";
import { type Delay, handlerOf, type OperationHandler } from "./responder.ts";

/** What every handler of one operation can be told. */
export interface HandlerOptions<Id extends OperationId = OperationId> {
  /**
   * The base URL whose requests are answered. Default: the worldwide service. In a page, a path such as `"/"` means the
   * page's own origin, of which only what is below `/api` is taken.
   */
  readonly baseUrl?: string;
  /** Milliseconds to wait before the answer, `"real"` for a realistic time, `"infinite"` for never. Default: no wait. */
  readonly delay?: Delay;
  /** Answer one request, then leave the rest to the handlers below. Default: answer all. */
  readonly once?: boolean;
  /** Answer only calls with these arguments, leave others to the handlers below. Default: answer all. */
  readonly when?: Partial<OperationArguments<Id>>;
}

export const handlerOptionNames = {
  baseUrl: true,
  delay: true,
  once: true,
  when: true,
} satisfies NamesOf<HandlerOptions>;

/** How a call is answered. Without an answer the call goes to the handlers below. */
export type Answering = (call: OperationCall) => Answer | Promise<Answer> | "network error" | undefined;

/** The MSW handler of one operation. What an answering remembers of earlier calls begins anew with each `start`. */
export function operationHandler<Id extends OperationId>(
  operationId: Id,
  options: HandlerOptions<Id>,
  start: () => Answering,
): OperationHandler<Id> {
  const { delay, once = false, when = {} } = options;
  if (typeof delay !== "number") refuseOther("delay, unless in milliseconds,", delay, [undefined, "real", "infinite"]);
  refuseUnknown(`\`when\` of ${operationId}`, when, argumentNames(operationId));
  let answering = start();
  let isUsed = false;
  return handlerOf(operationId, {
    operationId,
    baseUrl: parseBaseUrl(options.baseUrl),
    take(call) {
      // MSW's own `once` counts a handler as used even if it lets the request pass.
      if (!hasArguments(call, when) || (once && isUsed)) return undefined;
      const answer = answering(call);
      if (!answer) return undefined;
      isUsed = true;
      return { answer, delay };
    },
    restart() {
      answering = start();
      isUsed = false;
    },
  });
}
