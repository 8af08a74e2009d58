import type { ServeOptions } from "../serve-emulator.ts";
import type { Terminal } from "./terminal.ts";

/** Writes what a server tells of itself: faults in any case, and with `json` a line for each request and fault. */
export function serverLog(
  format: "json" | "off",
  stderr: Terminal["stderr"],
): Pick<ServeOptions, "onRequest" | "onFault"> {
  if (format === "off") {
    return { onFault: (fault, requestId) => stderr.write(`Request ${requestId} failed: ${describe(fault)}\n`) };
  }
  const write = (record: object) => stderr.write(`${JSON.stringify(record)}\n`);
  return {
    onRequest: write,
    onFault: (fault, requestId) => write({ time: new Date().toISOString(), requestId, fault: describe(fault) }),
  };
}

function describe(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
}
