import {
  deterministicGuid,
  type ODataQueryError,
  refusalAnswer,
  type ServiceRefusal,
} from "@defender-endpoint/service";
import type { Answer } from "../handler/answer.ts";

/** What answers a refusal of an operation. The same refusal always has the same correlation id, until there is another `seed`. */
export function errorAnswer(
  refusal: ServiceRefusal | ODataQueryError,
  operationId: string,
  seed?: number | string,
): Answer {
  const cause = [operationId, "code" in refusal ? refusal.code : "", refusal.message].join(" ");
  const target = deterministicGuid(seed === undefined ? cause : `${seed} ${cause}`);
  const { status, headers, body } = refusalAnswer(refusal, target);
  return { status, mediaType: "application/json", headers, body };
}
