import { once } from "node:events";
import type { Terminal } from "../src/command-line/terminal.ts";

export interface TestTerminal extends Terminal {
  /** What was written, as one text. */
  readonly output: () => string;
  readonly errors: () => string;
  /** As if Ctrl-C were pressed. */
  readonly stop: () => void;
}

/** A terminal that keeps what is written to it. */
export function testTerminal(changes: Partial<Terminal> = {}): TestTerminal {
  const output: string[] = [];
  const errors: string[] = [];
  const stopping = new AbortController();
  const stopped = once(stopping.signal, "abort");
  return {
    stdin: (async function* () {})(),
    stdout: { write: (text) => output.push(text) },
    stderr: { write: (text) => errors.push(text) },
    env: {},
    now: Date.now,
    async untilStopped() {
      await stopped;
    },
    ...changes,
    output: () => output.join(""),
    errors: () => errors.join(""),
    stop: () => stopping.abort(),
  };
}
