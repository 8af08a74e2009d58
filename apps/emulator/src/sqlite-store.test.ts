import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { DatabaseNotSupportedError, DatabaseUnavailableError } from "./database-errors.ts";
import { openStore } from "./open-store.ts";
import { inMemory, openSqliteStore } from "./sqlite-store.ts";
import type { Store } from "./store.ts";

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "store-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "telemetry.sqlite");
}

function devicesOf(store: Store, address: string, since = 0n, now = 100n): Promise<unknown> {
  return store.statistics({ address, now, devicesSince: since, seenSince: 0n });
}

test("a device counts once, however often it was there, and both ends of a window belong to it", async () => {
  const store = openSqliteStore(inMemory);
  await store.record([
    { address: "10.0.0.1", time: 10n, device: "a" },
    { address: "10.0.0.1", time: 20n, device: "a" },
    { address: "10.0.0.1", time: 100n, device: "b" },
    { address: "10.0.0.1", time: 101n, device: "c" },
    { address: "10.0.0.2", time: 50n, device: "d" },
  ]);
  expect(await devicesOf(store, "10.0.0.1", 20n)).toEqual({ devices: 2, firstSeen: 10n, lastSeen: 100n });
  expect(await devicesOf(store, "10.0.0.1", 21n)).toEqual({ devices: 1, firstSeen: 10n, lastSeen: 100n });
  expect(await devicesOf(store, "10.0.0.3")).toEqual({ devices: 0, firstSeen: null, lastSeen: null });
  await store.close();
});

test("a sighting that is there already adds nothing, and the answer says how many were new", async () => {
  const store = openSqliteStore(inMemory);
  const sighting = { address: "::1", time: 1n, device: "a" };
  expect(await store.record([sighting, sighting])).toBe(1);
  expect(await store.record([sighting, { ...sighting, time: 2n }])).toBe(1);
  await store.close();
});

test("all sightings of a call are recorded or none", async () => {
  const store = openSqliteStore(inMemory);
  function* failing() {
    yield { address: "::1", time: 1n, device: "a" };
    throw new Error("the source broke");
  }
  await expect(store.record(failing())).rejects.toThrow("the source broke");
  expect(await devicesOf(store, "::1")).toMatchObject({ devices: 0 });
  await store.close();
});

test("a file keeps what was recorded, and two stores can share it", async () => {
  const file = newFile();
  const [one, other] = [openSqliteStore(file), openSqliteStore(file)];
  await one.record([{ address: "::1", time: 1n, device: "a" }]);
  expect(await devicesOf(other, "::1")).toMatchObject({ devices: 1 });
  await one.close();
  await other.close();
  const again = openSqliteStore(file);
  expect(await devicesOf(again, "::1")).toMatchObject({ devices: 1 });
  await again.close();
});

test("times beyond what a number holds come back to the last digit", async () => {
  const store = openSqliteStore(inMemory);
  const time = 16_279_007_199_233_319n;
  await store.record([{ address: "::1", time, device: "a" }]);
  expect(await devicesOf(store, "::1", 0n, time)).toMatchObject({ firstSeen: time, lastSeen: time });
  await store.close();
});

test("another program's database is refused and stays as it is", () => {
  const file = newFile();
  const theirs = new DatabaseSync(file);
  theirs.exec("CREATE TABLE notes (text TEXT)");
  expect(() => openSqliteStore(file)).toThrow(/is the database of another program\. Name a file/);
  expect(theirs.prepare("SELECT name FROM sqlite_schema").all()).toEqual([{ name: "notes" }]);
  expect(theirs.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "delete" });
  theirs.close();
});

test("a newer emulator's database is refused", async () => {
  const file = newFile();
  await openSqliteStore(file).close();
  const later = new DatabaseSync(file);
  later.exec("PRAGMA user_version = 2");
  later.close();
  expect(() => openSqliteStore(file)).toThrow(/its schema has version 2, and this emulator knows 1\. Use the emulator/);
});

test("a file that is no database is refused by name", () => {
  const file = newFile();
  writeFileSync(file, "Timestamp,DeviceId\n".repeat(100));
  expect(() => openSqliteStore(file)).toThrow(DatabaseUnavailableError);
  expect(() => openSqliteStore(file)).toThrow(`The database ${file} cannot be used: file is not a database. Check`);
});

test.each(["postgres://user:hunter2@host/db", "postgresql://host/db", "mysql://user:hunter2@host/db"])(
  "%s is refused without a word of what is in it",
  (database) => {
    expect(() => openStore(database)).toThrow(DatabaseNotSupportedError);
    expect(() => openStore(database)).toThrow(/^(?!.*hunter2).*must be the name of an SQLite file/);
  },
);

test.each(["", "  "])("the name %j is refused and makes no file", (database) => {
  expect(() => openStore(database)).toThrow(/it has no name\. Name a file, or :memory:/);
  expect(existsSync(database)).toBe(false);
});
