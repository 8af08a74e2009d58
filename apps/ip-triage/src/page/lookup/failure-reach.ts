import { isDefenderError } from "@defender-endpoint/client";
import { faultOf } from "../failure/explain-failure.ts";

/** What a failed lookup says about those that are still to come. */
export interface FailureReach {
  /** Of its address only: the next one may be answered. Of everyone: the others would fail alike. */
  readonly of: "address" | "everyone";
  /** After so many milliseconds all are answered again. Undefined: once somebody has done something. */
  readonly waitMs?: number;
}

/** As long as the shorter of the documented windows: enough where nothing tells how long to wait. */
const unknownWait = 60_000;

const everyones = new Set(["network", "unauthorized", "licence", "forbidden", "credential", "quota-store"]);

export function reachOf(error: unknown): FailureReach {
  if (!isDefenderError(error)) return { of: "address" };
  if (error.kind === "throttled") return { of: "everyone", waitMs: error.retryAfterMs ?? unknownWait };
  if (error.kind === "queue-full") return { of: "everyone", waitMs: 1_000 };
  const fault = faultOf(error);
  const serverHasNoService = fault === "ServiceUnreachable" || fault === "SignInFailed";
  return { of: everyones.has(error.kind) || serverHasNoService ? "everyone" : "address" };
}
