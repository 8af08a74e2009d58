import { on } from "node:events";
import { extname } from "node:path";
import { ReadableStream } from "node:stream/web";
import { Worker } from "node:worker_threads";
import { DatabaseUnavailableError } from "../../database-errors.ts";
import { databaseName } from "../../database-name.ts";
import { openStore } from "../../open-store.ts";
import { type ImportCounts, nothingRead } from "../import-counts.ts";
import { ReadingEndedError } from "../reading-ended-error.ts";
import { defaultActions } from "../tables/network-events.ts";
import type { ImportOptions } from "../telemetry-import.ts";
import type { ReaderAnswer, ReaderData, ReaderRequest } from "../telemetry-reader.ts";
import { TelemetryUnreadableError, unreadable } from "../telemetry-unreadable-error.ts";

const reader = new URL(`../telemetry-reader${extname(import.meta.url)}`, import.meta.url);

/**
 * In MB. Without limits a heap grows as far as the machine's memory invites it to, though what is read is let go at once. What stays are
 * two batches and, at most, the events that wait to be told day from month: some 60 together.
 */
const heapOfReader = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 128 };

export interface ThreadedImportOptions extends ImportOptions {
  /** Is told now and then how many bytes have been read. */
  readonly onBytes?: (bytes: number) => void;
}

/** The file of this name, or the content that is called so. */
export interface ThreadedSource {
  readonly name: string;
  readonly content?: AsyncIterable<Uint8Array>;
}

/** The same as a TelemetryImport, except for who opens files and the database. */
export interface ThreadedImport {
  add(source: ThreadedSource): Promise<void>;
  counts(): ImportCounts;
  /** Gives up what is being read. What has been committed stays. */
  stop(): Promise<void>;
  /** Closes the database. */
  close(): Promise<void>;
}

/**
 * An import that reads in a thread of its own, because the heap of a thread can be limited, and that of the process cannot. Memory has no
 * second connection, so the database must be a file or a server. Throws DatabaseUnavailableError and DatabaseNotSupportedError; `add`
 * throws ReadingEndedError if the thread itself has ended, after which nothing more can be read.
 */
export async function openThreadedImport(
  database: string,
  { actions = defaultActions, onRejected, onBytes }: ThreadedImportOptions = {},
): Promise<ThreadedImport> {
  const store = openStore(database);
  await store.ready().finally(() => store.close());
  const workerData: ReaderData = { database, actions: [...actions] };
  const worker = new Worker(reader, { workerData, resourceLimits: heapOfReader });
  const exited = new Promise((resolve) => worker.once("exit", resolve));
  const answers = on(worker, "message", { close: ["exit"] });
  let counts = nothingRead;

  function send(request: ReaderRequest): void {
    const content = typeof request === "object" && "content" in request ? request.content : undefined;
    worker.postMessage(request, content === undefined ? [] : [content]);
  }

  async function nextAnswer(name: string): Promise<ReaderAnswer> {
    const { value } = await answers.next().catch((cause: unknown) => {
      throw new ReadingEndedError(name, cause);
    });
    if (value === undefined) throw new ReadingEndedError(name);
    return value[0];
  }

  return {
    counts: () => counts,
    async add({ name, content }) {
      let brokenOffBy: unknown;
      async function* watched(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
        try {
          yield* chunks;
        } catch (error) {
          brokenOffBy = unreadable(name, error);
          throw error;
        }
      }
      send({ name, ...(content === undefined ? {} : { content: ReadableStream.from(watched(content)) }) });
      while (true) {
        const { bytes, rejected, ended, ...answer } = await nextAnswer(name);
        counts = answer.counts;
        onBytes?.(bytes);
        if (rejected !== undefined) {
          try {
            await onRejected?.(rejected);
            send({ kept: true });
          } catch (error) {
            brokenOffBy = error;
            send({ kept: false });
          }
        }
        if (ended === undefined) continue;
        if (ended.how === "whole") return;
        if (ended.how === "unreadable") throw new TelemetryUnreadableError(name, ended.reason);
        if (ended.how === "databaseUnavailable")
          throw new DatabaseUnavailableError(databaseName(database), ended.reason);
        throw brokenOffBy;
      }
    },
    async stop() {
      await worker.terminate();
    },
    async close() {
      send("close");
      await exited;
    },
  };
}
