import { MultiBar } from "cli-progress";
import type { Terminal } from "./terminal.ts";

/** How far an import has come. Of files the bytes on disk count, packed or not. */
export interface ImportState {
  readonly bytes: number;
  /** Undefined if standard input is read, which has no size. */
  readonly size: number | undefined;
  readonly events: number;
}

export interface ImportProgress {
  /** To be called now and then. */
  update(): void;
  /** Writes a line that stays. */
  log(line: string): void;
  stop(): void;
}

/** How often progress is told where no terminal shows it, in milliseconds. */
const betweenLines = 10_000;

/** A bar on a terminal, and lines of the same words elsewhere. */
export function showImportProgress({ screen, stderr, now }: Terminal, state: () => ImportState): ImportProgress {
  const start = now();
  const describe = () => describeProgress(state(), now() - start);
  return screen === undefined
    ? progressLines((line) => stderr.write(`${line}\n`), now, describe)
    : progressBar(screen, describe);
}

function progressLines(log: (line: string) => void, now: () => number, describe: () => string): ImportProgress {
  let told = now();
  return {
    update() {
      if (now() - told < betweenLines) return;
      told = now();
      log(describe());
    },
    log,
    stop() {},
  };
}

function progressBar(screen: NodeJS.WritableStream, describe: () => string): ImportProgress {
  const bars = new MultiBar({
    stream: screen,
    format: describe,
    fps: 4,
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
    forceRedraw: true,
  });
  bars.create(1, 0);
  return {
    // It redraws itself.
    update() {},
    log: (line) => bars.log(`${line}\n`),
    stop() {
      // What was logged since the last drawing would be lost.
      bars.update();
      bars.stop();
    },
  };
}

/** The words of both. `elapsed` is in milliseconds. */
export function describeProgress({ bytes, size, events }: ImportState, elapsed: number): string {
  const perSecond = elapsed > 0 ? bytes / (elapsed / 1000) : 0;
  const eventsPerSecond = elapsed > 0 ? events / (elapsed / 1000) : 0;
  const rate = `${say(events)} events read, ${say(eventsPerSecond)}/s, ${megabytes(perSecond)}/s`;
  if (size === undefined) return `${megabytes(bytes)}  ${rate}`;
  const part = size === 0 ? 1 : Math.min(bytes / size, 1);
  const filled = Math.floor(part * 20);
  return [
    `${"█".repeat(filled)}${"░".repeat(20 - filled)} ${Math.floor(part * 100)} % of ${megabytes(size)}`,
    rate,
    ...(perSecond > 0 && bytes < size ? [`${sayDuration((size - bytes) / perSecond)} to go`] : []),
  ].join("  ");
}

function say(count: number): string {
  return Math.round(count).toLocaleString("en");
}

function megabytes(bytes: number): string {
  const size = bytes / 1_000_000;
  return `${size.toLocaleString("en", { maximumFractionDigits: size < 10 ? 1 : 0 })} MB`;
}

function sayDuration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
