import type { QuotaSnapshot, QuotaWindow } from "@defender-endpoint/client";
import { MultiBar } from "cli-progress";
import { sayDuration, timeLeft } from "./time-left.ts";

export interface ProgressState {
  readonly done: number;
  readonly failed: number;
  /** How many there are as far as is known, and whether that is all. */
  readonly total: number;
  readonly complete: boolean;
  readonly quota: QuotaSnapshot | undefined;
}

export interface Progress {
  /** Writes a line that stays. */
  log(line: string): void;
  stop(): void;
}

/** A bar on a terminal, with what is left of the quota and how long the rest takes; where there is none, only what is logged. */
export function showProgress(
  terminal: NodeJS.WritableStream | undefined,
  stderr: { write(text: string): unknown },
  state: () => ProgressState,
): Progress {
  if (!terminal) return { log: (line) => stderr.write(`${line}\n`), stop() {} };
  const bars = new MultiBar({
    stream: terminal,
    format: () => describeProgress(state(), Date.now()),
    fps: 4,
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
    forceRedraw: true,
  });
  bars.create(1, 0);
  return {
    log: (line) => bars.log(`${line}\n`),
    stop() {
      // What was logged since the last drawing would be lost.
      bars.update();
      bars.stop();
    },
  };
}

/** The words of the bar. */
export function describeProgress({ done, failed, total, complete, quota }: ProgressState, now: number): string {
  const windows = quota?.windows ?? [];
  const { queued = 0, inFlight = 0 } = quota ?? {};
  const rest = timeLeft(Math.max(total - done - inFlight, queued, 0), windows, now);
  const filled = total === 0 ? 0 : Math.floor((done / total) * 20);
  return [
    `${"█".repeat(filled)}${"░".repeat(20 - filled)} ${done} of ${total}${complete ? "" : "+"}`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(windows.length > 0
      ? [`left: ${windows.map((window) => `${window.remaining} ${per(window)}`).join(", ")}`]
      : []),
    ...(quota?.pausedUntil ? [`the service asked to wait ${sayDuration(quota.pausedUntil.getTime() - now)}`] : []),
    ...(rest > 0 ? [`${sayDuration(rest)} to go`] : []),
  ].join("  ");
}

function per({ limit, perMs }: QuotaWindow): string {
  const span = { 60000: "a minute", 3600000: "an hour" }[perMs] ?? `in ${sayDuration(perMs)}`;
  return `of ${limit} ${span}`;
}
