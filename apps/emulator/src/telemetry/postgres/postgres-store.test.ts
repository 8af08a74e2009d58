import { Client } from "pg";
import { expect, onTestFinished, test } from "vitest";
import { addressOf, postgresDatabase, postgresRows } from "../../../test/postgres-database.ts";
import { DatabaseUnavailableError } from "../database-errors.ts";
import { openStore } from "../open-store.ts";
import type { Store } from "../store.ts";
import { writerLock } from "./postgres-schema.ts";
import { openPostgresStore } from "./postgres-store.ts";

const now = 16_279_007_199_233_319n;
const question = { observable: "10.0.0.1", now, devicesSince: 0n, seenSince: 0n };

function opened(address: string, countedFrom?: number): Store {
  const store = openPostgresStore(address, countedFrom === undefined ? {} : { countedFrom });
  onTestFinished(() => store.close());
  return store;
}

test("several emulators may start at once, and record the same and other things at the same time", async () => {
  const address = await postgresDatabase();
  const emulators = Array.from({ length: 4 }, () => opened(address, 10));
  await Promise.all(emulators.map((store) => store.ready()));
  const sightings = Array.from({ length: 60 }, (_, n) => ({
    observable: "10.0.0.1",
    device: `${n % 30}`,
    time: now - BigInt(n),
  }));
  const added = await Promise.all(
    [0, 10, 20, 30].flatMap((from, n) =>
      [0, 15].map((more) => emulators[n]?.sightings.record(sightings.slice(from + more, from + more + 30))),
    ),
  );
  expect(added.reduce<number>((sum, each) => sum + (each ?? 0), 0)).toBe(60);
  for (const store of emulators) {
    expect(await store.sightings.statistics(question)).toEqual({ devices: 30, firstSeen: now - 59n, lastSeen: now });
  }
});

test("however many writes wait for another program, look-ups go on", async () => {
  const address = await postgresDatabase();
  const store = opened(address);
  await store.sightings.record([{ observable: "10.0.0.1", device: "before", time: now }]);
  const other = new Client({ connectionString: address });
  onTestFinished(() => other.end());
  await other.connect();
  await other.query("BEGIN");
  await other.query(writerLock);
  // More than the pool has connections.
  const writes = Array.from({ length: 20 }, (_, n) =>
    store.sightings.record([{ observable: "10.0.0.1", device: `${n}`, time: now }]),
  );
  expect(await store.sightings.statistics(question)).toMatchObject({ devices: 1 });
  await other.query("ROLLBACK");
  expect(await Promise.all(writes)).toEqual(writes.map(() => 1));
  expect(await store.sightings.statistics(question)).toMatchObject({ devices: 21 });
});

test("what was recorded is there for the next emulator, which changes nothing in the schema", async () => {
  const address = await postgresDatabase();
  const one = opened(address);
  await one.sightings.record([{ observable: "10.0.0.1", device: "a", time: now }]);
  await one.close();
  await one.close();
  const next = openStore(address);
  expect(await next.sightings.statistics(question)).toMatchObject({ devices: 1 });
  expect(await postgresRows(address, "SELECT version FROM defender_endpoint_emulator.schema_version")).toEqual([
    { version: 3 },
  ]);
  await next.close();
});

test("a schema of 0.1.0 is brought up to date, and answers as before", async () => {
  const address = await postgresDatabase();
  const former = opened(address, 2);
  const sightings = ["a", "b", "c"].map((device, n) => ({ observable: "10.0.0.1", device, time: now + BigInt(n) }));
  await former.sightings.record([...sightings, { observable: "10.0.0.2", device: "a", time: now }]);
  const rows = async () => [
    await postgresRows(address, "SELECT * FROM defender_endpoint_emulator.addresses ORDER BY address"),
    await postgresRows(address, "SELECT * FROM defender_endpoint_emulator.counts ORDER BY address, span, number"),
  ];
  const before = await rows();
  // It had spans of other sizes.
  await postgresRows(address, "UPDATE defender_endpoint_emulator.counts SET span = span - 1");
  await postgresRows(
    address,
    "DROP TABLE defender_endpoint_emulator.addresses, defender_endpoint_emulator.entity_shapes",
  );
  await postgresRows(address, "UPDATE defender_endpoint_emulator.schema_version SET version = 1");
  const store = opened(address, 2);
  expect(await store.sightings.statistics(question)).toEqual({ devices: 1, firstSeen: now, lastSeen: now });
  expect(await rows()).toEqual(before);
  await store.sightings.record([{ observable: "10.0.0.1", device: "d", time: now - 1n }]);
  expect(await store.sightings.statistics(question)).toEqual({ devices: 2, firstSeen: now - 1n, lastSeen: now });
});

test("forgetting leaves no counts behind, and no row of an address of which all is forgotten", async () => {
  const address = await postgresDatabase();
  const store = opened(address, 2);
  const old = ["a", "b", "c"].map((device, n) => ({ observable: "10.0.0.1", device, time: BigInt(n) << 40n }));
  await store.sightings.record([...old, { observable: "10.0.0.2", device: "a", time: now }]);
  const count = (table: string) => `(SELECT count(*)::integer FROM defender_endpoint_emulator.${table}) AS ${table}`;
  const rows = `SELECT ${count("counts")}, ${count("addresses")}`;
  expect(await postgresRows(address, rows)).toEqual([{ counts: 6, addresses: 2 }]);
  for (let from = await store.forget(now); from !== undefined; ) from = await store.forget(now, from);
  expect(await postgresRows(address, rows)).toEqual([{ counts: 0, addresses: 1 }]);
});

test("a connection that the server ends is replaced", async () => {
  const address = await postgresDatabase();
  const store = opened(address);
  await store.ready();
  await postgresRows(
    address,
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );
  // Whoever meets the broken connection first may be told; the next one is answered.
  await store.sightings.statistics(question).catch((error) => expect(error).toBeInstanceOf(DatabaseUnavailableError));
  expect(await store.sightings.statistics(question)).toMatchObject({ devices: 0 });
});

test("a newer emulator's database is refused, and stays as it is", async () => {
  const address = await postgresDatabase();
  await opened(address).ready();
  await postgresRows(address, "UPDATE defender_endpoint_emulator.schema_version SET version = 9");
  await expect(opened(address).ready()).rejects.toThrow(
    /its schema has version 9, and this emulator knows 3\. Use the emulator that made it, or another database\.$/,
  );
});

test("a server or database that is not there is told without the password, and asked again next time", async () => {
  const store = opened(addressOf("nowhere"));
  await expect(store.ready()).rejects.toThrow(
    /^The database postgres:\/\/localhost\/nowhere cannot be used: database "nowhere" does not exist\. Check the address/,
  );
  await expect(store.sightings.record([])).rejects.toThrow(DatabaseUnavailableError);
  await expect(opened("postgres://user:hunter2@localhost:1/db").ready()).rejects.toThrow(
    /^(?!.*hunter2)The database postgres:\/\/localhost:1\/db cannot be used: .*ECONNREFUSED/,
  );
  await expect(opened("postgres://user:hunter2@[localhost/db").ready()).rejects.toThrow(
    /^(?!.*hunter2)The database postgres:\/\/\.\.\. cannot be used: Invalid URL\. Check the address/,
  );
});
