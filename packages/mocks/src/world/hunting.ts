import { type Entity, type HuntingAnswer, HuntingAnswerError, huntingAnswerOf } from "@defender-endpoint/service";
import { InvalidWorldError } from "./invalid-world-error.ts";

/** The entity that says what a query is answered. Throws {@link InvalidWorldError} for what no query is answered. */
export function stagedAnswer(query: string, answer: HuntingAnswer): Entity {
  if (typeof query !== "string") throw new InvalidWorldError("the query", "a text", query);
  try {
    return huntingAnswerOf(query, answer);
  } catch (error) {
    if (!(error instanceof HuntingAnswerError)) throw error;
    throw new InvalidWorldError("the answer of a query", `one that the service gives ("${error.message}")`, answer);
  }
}
