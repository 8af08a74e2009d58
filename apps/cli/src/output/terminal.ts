import type { Readable } from "node:stream";
import { type Runtime, systemRuntime } from "@defender-endpoint/client";

/** Everything the command touches outside itself. */
export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  /** `columns`, how many characters fit in a line, is absent where it is no terminal. */
  readonly stdout: { write(chunk: string | Uint8Array): unknown; readonly columns?: number };
  readonly stderr: { write(text: string): unknown };
  /** Where progress is drawn. Absent where standard error is no terminal. */
  readonly screen?: NodeJS.WritableStream;
  /** Whether standard output shows colours. */
  readonly colours?: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fetch?: typeof fetch;
  /** The clocks and timers. Default: the system's. */
  readonly runtime?: Runtime;
  /** Stops looking up; what has been answered by then is printed. The reason is `readerGone` where nobody reads it any more. */
  readonly signal?: AbortSignal;
}

/** What time it is there, in milliseconds since 1970. */
export function timeOf({ runtime = systemRuntime }: Pick<Terminal, "runtime">): number {
  return runtime.now();
}

/** Whoever read standard output has seen enough, as `head` has. */
export const readerGone = Symbol("the reader is gone");
