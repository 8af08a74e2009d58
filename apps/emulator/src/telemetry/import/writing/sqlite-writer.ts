/** The thread in which an import writes: records what it is sent in the database that it was started with. */
import { parentPort, workerData } from "node:worker_threads";
import type { Sighting } from "@defender-endpoint/service";
import { DatabaseUnavailableError } from "../../database-errors.ts";
import { openSqliteStore } from "../../sqlite/sqlite-store.ts";
import { type SightingColumns, sightingsIn } from "./sighting-batch.ts";

/** What is to be recorded, or that nothing more will come. */
export type WriterRequest = { readonly columns: SightingColumns; readonly size: number } | "close";
/** How many said something new, or the reason for which the database is unavailable. */
export type WriterAnswer = { readonly added: number } | { readonly unavailable: string };

const store = openSqliteStore(workerData);

parentPort?.on("message", async (request: WriterRequest) => {
  if (request === "close") {
    await store.close();
    parentPort?.close();
    return;
  }
  parentPort?.postMessage(await answerTo(sightingsIn(request.columns, request.size)));
});

async function answerTo(sightings: Iterable<Sighting>): Promise<WriterAnswer> {
  try {
    return { added: await store.sightings.record(sightings) };
  } catch (error) {
    // The class of an error does not survive the way between threads.
    if (error instanceof DatabaseUnavailableError) return { unavailable: error.reason };
    throw error;
  }
}
