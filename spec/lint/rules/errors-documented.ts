import { listOperations } from "../../document.ts";
import type { Problem, Rule } from "../rule.ts";

/** What can be refused is documented, what cannot is not, and every refusal says what it looks like. */
export const errorsDocumented: Rule = (document) =>
  listOperations(document).flatMap((operation) => {
    const { operationId, parameters, requestBody, responses } = operation;
    const invalid = parameters.find((parameter) => parameter["x-invalid"])?.name ?? (requestBody && "its body");
    const problems: Problem[] = [];
    const say = (where: string, message: string) => problems.push({ where, message });
    if (invalid !== undefined && responses["400"] === undefined) {
      say(
        operationId,
        `does not document 400, although ${invalid} can be invalid. Add "400" to its responses, with an example.`,
      );
    }
    for (const status of ["401", "403", "429", "500"].filter((required) => responses[required] === undefined)) {
      say(
        operationId,
        `does not document ${status}. Every operation can answer it: add it to everyOperation in common.yaml.`,
      );
    }
    if (responses["429"] !== undefined && responses["429"].headers?.["Retry-After"] === undefined) {
      say(
        `${operationId} 429`,
        "does not document Retry-After. Add the header with a $ref to ../common.yaml#/headers/RetryAfter.",
      );
    }
    for (const [status, { content = {} }] of Object.entries(responses)) {
      if (Number(status) >= 400 && Object.keys(content).length === 0) {
        say(`${operationId} ${status}`, "documents no body. State its media type, schema and a named example.");
      }
    }
    return problems;
  });
