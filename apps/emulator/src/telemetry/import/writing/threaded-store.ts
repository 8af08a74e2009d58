import { once } from "node:events";
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { Sighting } from "@defender-endpoint/service";
import { DatabaseUnavailableError } from "../../database-errors.ts";
import { isPostgresAddress } from "../../database-name.ts";
import { openStore } from "../../open-store.ts";
import { inMemory } from "../../sqlite/sqlite-store.ts";
import type { Store } from "../../store.ts";
import { SightingBatch } from "./sighting-batch.ts";
import type { WriterAnswer, WriterRequest } from "./sqlite-writer.ts";

const writer = new URL(`./sqlite-writer${extname(import.meta.url)}`, import.meta.url);

/**
 * Opens a store to import into. What it records goes to a thread of its own where the database is a file, so that reading
 * and writing take two processors; a server has its own anyway.
 */
export function openThreadedStore(database: string): Store {
  const store = openStore(database);
  if (isPostgresAddress(database) || database === inMemory) return store;
  const thread = writingThread(database);
  return {
    ...store,
    sightings: { ...store.sightings, record: thread.record },
    async close() {
      await thread.close();
      await store.close();
    },
  };
}

function writingThread(file: string) {
  const worker = new Worker(writer, {
    workerData: file,
    // In MB. It holds one batch at a time; without limits its heap would grow as far as the machine's memory invites it to.
    resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 64 },
  });
  const failed = new Promise<never>((_, reject) => worker.once("error", reject));
  // It is told to whoever records or closes.
  failed.catch(() => {});
  let turn: Promise<unknown> = Promise.resolve();

  function send(request: WriterRequest, handedOver: ArrayBuffer[] = []): void {
    worker.postMessage(request, handedOver);
  }

  async function ask(sightings: Iterable<Sighting>): Promise<number> {
    const { columns, size, buffers } = SightingBatch.of(sightings).handOver();
    send({ columns, size }, buffers);
    const [answer]: WriterAnswer[] = await Promise.race([once(worker, "message"), failed]);
    if (answer !== undefined && "added" in answer) return answer.added;
    throw new DatabaseUnavailableError(file, answer?.unavailable ?? "the thread that writes gave no answer.");
  }

  return {
    record(sightings: Iterable<Sighting>): Promise<number> {
      const answered = turn.then(() => ask(sightings));
      turn = answered.catch(() => {});
      return answered;
    },
    async close(): Promise<void> {
      await turn;
      send("close");
      await Promise.race([once(worker, "exit"), failed]);
    },
  };
}
