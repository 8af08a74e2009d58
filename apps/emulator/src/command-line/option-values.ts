import { parseTimestamp } from "@defender-endpoint/service";
import type { RateLimit } from "@defender-endpoint/types";
import { InvalidArgumentError } from "commander";

/** Readers of what options are given. They throw commander's InvalidArgumentError, which becomes a usage error. */
export function readPort(text: string): number {
  if (!isPort(text)) throw new InvalidArgumentError("Expected a port number from 0 to 65535.");
  return Number(text);
}

export function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

export function readTime(text: string): string {
  if (parseTimestamp(text) !== undefined) return text;
  throw new InvalidArgumentError("Expected an ISO 8601 time with a zone, such as 2017-08-29T13:36:00Z.");
}

/** `on`, `off`, or limits in place of the documented ones, such as `100/60,1500/3600`: calls per seconds. */
export function readQuota(text: string): boolean | readonly RateLimit[] {
  if (text === "on" || text === "off") return text === "on";
  return text.split(",").map((limit) => {
    const [, calls, perSeconds] = /^(\d{1,9})\/(\d{1,6})$/.exec(limit) ?? [];
    if (!Number(calls) || !Number(perSeconds)) {
      throw new InvalidArgumentError(
        "Expected on, off, or limits as calls/seconds with commas between: 100/60,1500/3600.",
      );
    }
    return { calls: Number(calls), perSeconds: Number(perSeconds) };
  });
}
