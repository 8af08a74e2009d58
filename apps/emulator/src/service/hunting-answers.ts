import { HuntingAnswerError } from "@defender-endpoint/service";
import { errors } from "./error-catalogue.ts";

/** Says to whoever stages an answer that no hunting query can have what is wrong with it. */
export function refuseHuntingAnswer(error: unknown): never {
  throw error instanceof HuntingAnswerError ? errors.invalidBody(error.message) : error;
}
