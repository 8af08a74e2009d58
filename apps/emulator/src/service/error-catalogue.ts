import { STATUS_CODES } from "node:http";
import { refusals, ServiceRefusal } from "@defender-endpoint/service";

// Every refusal of the emulator: those of the service, and those of its own, in our words.
export const errors = {
  ...refusals,
  controlNotAllowed: () =>
    new ServiceRefusal(
      403,
      "Forbidden",
      "The control interface answers only callers on this machine, under its own name: localhost, 127.0.0.1 or [::1].",
    ),

  methodNotAllowed: (method: string, allowed: readonly string[]) =>
    new ServiceRefusal(405, "MethodNotAllowed", `The resource does not support ${method}.`, {
      Allow: allowed.join(", "),
    }),
  unknownState: (name: string, known: readonly string[]) =>
    new ServiceRefusal(
      404,
      "ResourceNotFound",
      `There is no provider state ${JSON.stringify(name)}. Known states: ${known.join(", ")}`,
    ),
  unknownFault: (id: string, known: readonly number[]) =>
    new ServiceRefusal(
      404,
      "ResourceNotFound",
      `There is no fault ${JSON.stringify(id.slice(0, 20))}. Placed faults: ${known.join(", ") || "none"}`,
    ),
  /** What a fault asks for. */
  injected: (status: number, headers: Readonly<Record<string, string>>) =>
    new ServiceRefusal(status, codeOf(status), "A fault that was placed at /_emulator/faults.", headers),
  databaseLocked: () =>
    new ServiceRefusal(
      503,
      codeOf(503),
      "Another program has locked the database, so nothing was added. Wait until that is done, or end it, and try again.",
      { "Retry-After": "5" },
    ),
  /** What is no request for the emulator to read, such as a header that is too long. */
  malformedRequest: (status: number, message: string) =>
    new ServiceRefusal(status, codeOf(status), message, { Connection: "close" }),
};

/** As the service writes its codes: `TooManyRequests`. */
function codeOf(status: number): string {
  return (STATUS_CODES[status] ?? `Status${status}`).replaceAll(/\W/g, "");
}
