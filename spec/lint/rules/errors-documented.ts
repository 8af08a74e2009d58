import { listOperations } from "../../document.ts";
import type { Rule } from "../rule.ts";

const required = ["400", "401", "403", "429", "500"];

export const errorsDocumented: Rule = (document) =>
  listOperations(document).flatMap(({ operationId, responses }) => [
    ...required
      .filter((status) => responses[status] === undefined)
      .map((status) => ({
        where: operationId,
        message: `does not document ${status}. Every operation can answer it: add "${status}" to its responses, with a $ref to shared.yaml where it is not special.`,
      })),
    ...(responses["429"] !== undefined && responses["429"].headers?.["Retry-After"] === undefined
      ? [
          {
            where: `${operationId} 429`,
            message: "does not document Retry-After. Add the header with a $ref to shared.yaml#/headers/RetryAfter.",
          },
        ]
      : []),
    ...Object.entries(responses)
      .filter(([status, { content = {} }]) => Number(status) >= 400 && Object.keys(content).length === 0)
      .map(([status]) => ({
        where: `${operationId} ${status}`,
        message: "documents no body. State its media type, schema and a named example.",
      })),
  ]);
