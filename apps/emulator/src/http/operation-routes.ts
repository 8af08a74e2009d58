import { unmatchedAnswer } from "@defender-endpoint/service";
import { operationTable } from "@defender-endpoint/types";
import { operationFinder } from "@defender-endpoint/types/operation-path";
import { largestBody } from "@defender-endpoint/types/validators";
import type { NotFoundHandler } from "hono";
import { answerWithFault } from "../faults/answer-with-fault.ts";
import { ConnectionFault } from "../faults/connection-fault.ts";
import type { Faults } from "../faults/faults.ts";
import { responseOf } from "../service/answer.ts";
import { answerOperation, type OperationSteps } from "../service/answer-operation.ts";
import { errorResponse, type FaultListener } from "../service/error-response.ts";
import type { AppEnv } from "./app-env.ts";
import { baseOf } from "./base-of.ts";
import { bodyBytes } from "./request-body.ts";

/** What operations are answered with, and what may come between. */
export interface FaultyOperations extends OperationSteps {
  readonly faults: Faults;
  readonly onFault: FaultListener;
}

/**
 * Answers what no route of the emulator's own is for: every operation of the contract, with the faults that are placed there, and without a
 * body what is no operation's.
 */
export function operationRoutes(operations: FaultyOperations): NotFoundHandler<AppEnv> {
  const { faults, staging, onFault } = operations;
  return async (c) => {
    const { origin, pathname, search } = new URL(c.req.url);
    // HEAD is answered as GET is, without the body, which Hono sees to.
    const found = operationFinder.find(c.req.method === "HEAD" ? "GET" : c.req.method, pathname);
    if (found === undefined) {
      const allowed = operationFinder.methodsOf(pathname);
      c.set("template", templateOf(pathname, allowed));
      return new Response(null, unmatchedAnswer(allowed));
    }
    const { operationId } = found;
    c.set("template", operationTable[operationId].path);
    const authorization = c.req.header("Authorization");
    const largest = largestBody(operationTable[operationId]);
    try {
      return await answerWithFault(faults, operationId, c, async () => {
        const body =
          largest === undefined
            ? undefined
            : { bytes: await bodyBytes(c.req.raw, largest), contentType: c.req.header("Content-Type") };
        return responseOf(
          await answerOperation(operations, found, {
            query: search,
            authorization,
            origin,
            base: baseOf(pathname),
            body,
          }),
        );
      });
    } catch (error) {
      if (error instanceof ConnectionFault) throw error;
      return errorResponse(error, c.get("requestId"), onFault);
    } finally {
      staging.answered();
    }
  };
}

function templateOf(path: string, [method = ""]: readonly string[]): string | undefined {
  const found = operationFinder.find(method, path);
  return found && operationTable[found.operationId].path;
}
