import { isDefenderError } from "@defender-endpoint/client";
import type { ErrorAnswer } from "./error-envelope.ts";

/** Is told in one line of each lookup that failed for a reason its caller cannot mend. */
export type FailureListener = (line: string) => void;

/**
 * The line for whoever runs the server, or undefined where the caller was merely refused. It names the id that the
 * browser shows, and never the address that was asked about.
 */
export function describeFailure(error: unknown, { target }: ErrorAnswer): string | undefined {
  if (!isDefenderError(error)) return `${target} ${describeBug(error)}`;
  if (["argument", "bad-request", "not-found", "aborted"].includes(error.kind)) return undefined;
  return `${target} ${error.name}: ${error.message}`;
}

/** A mistake of ours: where it happened, without its message, which may quote anything. */
function describeBug(error: unknown): string {
  if (!(error instanceof Error)) return "Something was thrown that is no error.";
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line)) ?? [];
  return [`${error.name}, a fault of this server`, ...frames].join("\n");
}
