import type { AnyDefenderError } from "@defender-endpoint/client";
import { inMdeWords } from "./mde-words.ts";
import { printable } from "./printable.ts";

/** Why a call failed, in a line. Whoever typed the arguments may read what the service says of them. */
export function describeError(error: AnyDefenderError): string {
  const words = inMdeWords(error);
  const said = "serviceMessage" in error && error.serviceMessage ? ` The service says: ${error.serviceMessage}` : "";
  return printable(words + said);
}
