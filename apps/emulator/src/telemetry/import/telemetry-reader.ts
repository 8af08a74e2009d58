/** The thread in which an import reads: it is told of one export after the other, and has what it finds in them recorded. */
import { on } from "node:events";
import { createReadStream } from "node:fs";
import type { ReadableStream } from "node:stream/web";
import { parentPort, workerData } from "node:worker_threads";
import { DatabaseUnavailableError } from "../database-errors.ts";
import type { ImportCounts } from "./import-counts.ts";
import { type RejectedEntry, telemetryImport } from "./telemetry-import.ts";
import { TelemetryUnreadableError } from "./telemetry-unreadable-error.ts";
import { openThreadedStore } from "./writing/threaded-store.ts";

export interface ReaderData {
  readonly database: string;
  readonly actions: readonly string[];
}

/** An export, of which only the name is told if it is a file; whether what was rejected could be kept; or that nothing more will come. */
export type ReaderRequest =
  | { readonly name: string; readonly content?: ReadableStream<Uint8Array> }
  | { readonly kept: boolean }
  | "close";

/** What it has come to so far, and then: what is to be kept before it goes on, or how this export ended. */
export interface ReaderAnswer {
  readonly bytes: number;
  readonly counts: ImportCounts;
  readonly rejected?: readonly RejectedEntry[];
  readonly ended?: ReaderEnd;
}

/** In other cases than `whole` the rest was not read: the other thread knows why, or here is the reason. */
export type ReaderEnd =
  | { readonly how: "whole" | "brokenOff" }
  | { readonly how: "unreadable" | "databaseUnavailable"; readonly reason: string };

/**
 * Of a file. Each step of it asks the disk and tells the other thread, and both wake another thread up: the fewer steps, the faster. But
 * where lines are short, steps of twice this size take some 20 MB more of memory.
 */
const bytesAtOnce = 128 * 1024;

class BrokenOffError extends Error {}

if (parentPort === null) throw new Error("The thread that reads is started by an import.");
const port = parentPort;
const requests = on(port, "message");
const { database, actions }: ReaderData = workerData;
const store = openThreadedStore(database);
const telemetry = telemetryImport(store, { actions, onRejected: handOver });
let bytes = 0;

for (let request = await nextRequest(); request !== "close"; request = await nextRequest()) {
  if (!("name" in request)) continue;
  const { name, content } = request;
  answer({ ended: await read(name, content === undefined ? fileContent(name) : received(content)) });
}
await store.close();
port.close();

async function nextRequest(): Promise<ReaderRequest> {
  const { value } = await requests.next();
  return value?.[0] ?? "close";
}

function answer(news: Pick<ReaderAnswer, "rejected" | "ended">): void {
  const whole: ReaderAnswer = { bytes, counts: telemetry.counts(), ...news };
  port.postMessage(whole);
}

async function handOver(rejected: readonly RejectedEntry[]): Promise<void> {
  answer({ rejected });
  const request = await nextRequest();
  if (request === "close" || !("kept" in request) || !request.kept) throw new BrokenOffError();
}

async function read(name: string, content: AsyncIterable<Uint8Array>): Promise<ReaderEnd> {
  try {
    await telemetry.add({ name, content: told(content) });
    return { how: "whole" };
  } catch (error) {
    // Their classes do not survive the way between threads.
    if (error instanceof BrokenOffError) return { how: "brokenOff" };
    if (error instanceof TelemetryUnreadableError) return { how: "unreadable", reason: error.reason };
    if (error instanceof DatabaseUnavailableError) return { how: "databaseUnavailable", reason: error.reason };
    // Its message may hold something of the file. The other files can still be read.
    const what = error instanceof Error ? ("code" in error ? error.code : error.name) : typeof error;
    return { how: "unreadable", reason: `the emulator itself failed at it (${what}). What was read before stays.` };
  }
}

function fileContent(name: string): AsyncIterable<Uint8Array> {
  return createReadStream(name, { highWaterMark: bytesAtOnce });
}

async function* received(content: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* content;
  } catch {
    // The code of an error does not survive it either.
    throw new BrokenOffError();
  }
}

async function* told(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    bytes += chunk.length;
    yield chunk;
    answer({});
  }
}
