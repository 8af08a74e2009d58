import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { DatabaseUnavailableError } from "../../database-errors.ts";
import type { Store } from "../../store.ts";
import { openThreadedStore } from "./threaded-store.ts";

let file: string;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), "threaded-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  file = join(folder, "telemetry.sqlite");
});

const seen = (device: string, time = 1n) => ({ observable: "10.0.0.1", device, time });

function devices(store: Store) {
  return store.sightings.statistics({ observable: "10.0.0.1", now: 10n ** 18n, devicesSince: 0n, seenSince: 0n });
}

test("what the thread has recorded is there when it says so, and each caller is told of its own", async () => {
  const store = openThreadedStore(file);
  const added = await Promise.all([
    store.sightings.record([seen("a"), seen("b")]),
    store.sightings.record([]),
    store.sightings.record([seen("a"), seen("b"), seen("c", 7n)]),
  ]);
  expect(added).toEqual([2, 0, 1]);
  expect(await devices(store)).toEqual({ devices: 3, firstSeen: 1n, lastSeen: 7n });
  await store.close();
});

test("closing waits for what is being recorded, and leaves one file", async () => {
  const store = openThreadedStore(file);
  const recording = store.sightings.record([seen("a")]);
  await store.close();
  expect(await recording).toBe(1);
  const database = new DatabaseSync(file, { readOnly: true });
  expect(database.prepare("SELECT count(*) AS contacts FROM contacts").get()).toEqual({ contacts: 1 });
  database.close();
});

test("a database that cannot be written any more is named as it would be without a thread, and can still be closed", async () => {
  const store = openThreadedStore(file);
  await store.sightings.record([seen("a")]);
  const other = new DatabaseSync(file);
  other.exec("DROP TABLE times");
  other.close();
  const error: unknown = await store.sightings.record([seen("b")]).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(DatabaseUnavailableError);
  expect(error).toMatchObject({
    message: `The database ${file} cannot be used: no such table: times. Check that it is an SQLite file, that it and its folder can be written, and that the disk has room.`,
  });
  await store.close();
});

test("a file that is no database is refused when it is opened", () => {
  const other = new DatabaseSync(file);
  other.exec("PRAGMA application_id = 7; CREATE TABLE others (one TEXT)");
  other.close();
  expect(() => openThreadedStore(file)).toThrow("it is the database of another program");
});

test("memory has no second connection, so it is written on the same thread", async () => {
  const store = openThreadedStore(":memory:");
  expect(await store.sightings.record([seen("a")])).toBe(1);
  expect(await devices(store)).toMatchObject({ devices: 1 });
  await store.close();
});
