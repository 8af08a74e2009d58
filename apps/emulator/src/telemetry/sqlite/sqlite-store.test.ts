import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { DatabaseNotSupportedError, DatabaseUnavailableError } from "../database-errors.ts";
import { openStore } from "../open-store.ts";
import type { Store } from "../store.ts";
import { openSqliteStore } from "./sqlite-store.ts";

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "store-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "telemetry.sqlite");
}

function devicesOf(store: Store, address: string): Promise<unknown> {
  return store.sightings.statistics({ observable: address, now: 10n ** 12n, devicesSince: 0n, seenSince: 0n });
}

test("a file keeps what was recorded, and two stores can share it", async () => {
  const file = newFile();
  const [one, other] = [openSqliteStore(file), openSqliteStore(file)];
  await one.sightings.record([{ observable: "::1", time: 1n, device: "a" }]);
  expect(await devicesOf(other, "::1")).toMatchObject({ devices: 1 });
  await one.close();
  await other.close();
  const again = openSqliteStore(file);
  expect(await devicesOf(again, "::1")).toMatchObject({ devices: 1 });
  await again.close();
});

/** The rights of each file in the folder of this one, in octal digits. */
function rightsBeside(file: string): string[] {
  const folder = dirname(file);
  return readdirSync(folder).map((name) => `${name} ${(statSync(join(folder, name)).mode & 0o777).toString(8)}`);
}

test.skipIf(process.platform === "win32")(
  "a database is for its owner only, and so is one that was open to others",
  async () => {
    const file = newFile();
    const ours = ["telemetry.sqlite 600", "telemetry.sqlite-shm 600", "telemetry.sqlite-wal 600"];
    const store = openSqliteStore(file);
    await store.sightings.record([{ observable: "::1", time: 1n, device: "a" }]);
    expect(rightsBeside(file)).toEqual(ours);
    for (const suffix of ["", "-shm", "-wal"]) chmodSync(`${file}${suffix}`, 0o644);
    const again = openSqliteStore(file);
    expect(rightsBeside(file)).toEqual(ours);
    await again.close();
    await store.close();
  },
);

test("forgetting leaves no counts behind, and no row of an address of which all is forgotten", async () => {
  const file = newFile();
  const store = openSqliteStore(file, { countedFrom: 2 });
  const rows = () => {
    const database = new DatabaseSync(file);
    const row = database
      .prepare("SELECT (SELECT count(*) FROM counts) AS counts, (SELECT count(*) FROM addresses) AS addresses")
      .get();
    database.close();
    return { ...row };
  };
  const old = ["a", "b", "c"].map((device, n) => ({ observable: "::1", device, time: BigInt(n) << 40n }));
  await store.sightings.record([...old, { observable: "::2", device: "a", time: 10n ** 17n }]);
  expect(rows()).toEqual({ counts: 6, addresses: 2 });
  for (let from = await store.forget(10n ** 17n); from !== undefined; ) from = await store.forget(10n ** 17n, from);
  expect(rows()).toEqual({ counts: 0, addresses: 1 });
  await store.close();
});

test("a file of 0.1.0 is brought up to date, and answers as before", async () => {
  const file = newFile();
  const former = openSqliteStore(file, { countedFrom: 2 });
  const sightings = ["a", "b", "c"].map((device, n) => ({ observable: "::1", device, time: BigInt(n) << 40n }));
  await former.sightings.record([...sightings, { observable: "::2", device: "a", time: 5n }]);
  await former.close();
  const database = new DatabaseSync(file);
  const rows = () => ["addresses", "counts"].map((table) => database.prepare(`SELECT * FROM ${table}`).all());
  const before = rows();
  // It had spans of other sizes.
  database.exec(
    "UPDATE counts SET span = span - 1; DROP TABLE addresses; DROP TABLE entity_shapes; PRAGMA user_version = 2",
  );
  const store = openSqliteStore(file, { countedFrom: 2 });
  expect(rows()).toEqual(before);
  expect(await devicesOf(store, "::1")).toEqual({ devices: 1, firstSeen: 0n, lastSeen: 0n });
  await store.sightings.record([{ observable: "::1", device: "d", time: 5n }]);
  expect(await devicesOf(store, "::1")).toEqual({ devices: 2, firstSeen: 0n, lastSeen: 5n });
  database.close();
  await store.close();
});

test("another program's database is refused and stays as it is", () => {
  const file = newFile();
  const theirs = new DatabaseSync(file);
  theirs.exec("CREATE TABLE notes (text TEXT)");
  const rights = statSync(file).mode & 0o777;
  expect(() => openSqliteStore(file)).toThrow(/is the database of another program\. Name a file/);
  expect(theirs.prepare("SELECT name FROM sqlite_schema").all()).toEqual([{ name: "notes" }]);
  expect(theirs.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "delete" });
  expect(statSync(file).mode & 0o777).toBe(rights);
  theirs.close();
});

test("a newer emulator's database is refused", async () => {
  const file = newFile();
  await openSqliteStore(file).close();
  const later = new DatabaseSync(file);
  later.exec("PRAGMA user_version = 5");
  later.close();
  expect(() => openSqliteStore(file)).toThrow(/its schema has version 5, and this emulator knows 4\. Use the emulator/);
});

test("a file that is no database is refused by name", () => {
  const file = newFile();
  writeFileSync(file, "Timestamp,DeviceId\n".repeat(100));
  expect(() => openSqliteStore(file)).toThrow(DatabaseUnavailableError);
  expect(() => openSqliteStore(file)).toThrow(`The database ${file} cannot be used: file is not a database. Check`);
});

test("any other kind of address is refused without a word of what is in it", () => {
  const address = "mysql://user:hunter2@host/db";
  expect(() => openStore(address)).toThrow(DatabaseNotSupportedError);
  expect(() => openStore(address)).toThrow(
    /^(?!.*hunter2).*must be the name of an SQLite file or a postgres:\/\/ address/,
  );
});

test.each(["", "  "])("the name %j is refused and makes no file", (database) => {
  expect(() => openStore(database)).toThrow(/it has no name\. Name a file, or :memory:/);
  expect(existsSync(database)).toBe(false);
});
