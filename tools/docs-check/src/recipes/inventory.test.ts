import type { Emulator } from "@defender-endpoint/emulator";
import { startPostgresServer } from "@defender-endpoint/emulator/postgres-server";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { meetEmulator } from "../meet-emulator.ts";
import { runRecipe } from "./recipe.ts";
import { enlist, idOf } from "./tenant.ts";

let server: Awaited<ReturnType<typeof startPostgresServer>>;
let database: Client;
let DATABASE_URL: string;
beforeAll(async () => {
  server = await startPostgresServer();
  DATABASE_URL = `postgres://postgres:hunter2@localhost/postgres?host=${encodeURIComponent(server.folder)}`;
  database = new Client({ connectionString: DATABASE_URL });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await server.stop();
});
beforeEach(async () => {
  await database.query("DROP TABLE IF EXISTS devices");
});

const machine = (n: number) => ({
  id: idOf(n),
  computerDnsName: `pc-${n}`,
  osPlatform: "Windows11",
  lastSeen: "2026-03-02T09:00:00.1234567Z",
});

async function remove(emulator: Emulator, ...ids: string[]): Promise<void> {
  for (const id of ids) {
    const body = JSON.stringify({ state: "entityAbsent", params: { entity: "Machine", id }, action: "setup" });
    await emulator.fetch(new Request("http://127.0.0.1:4010/_emulator/states", { method: "POST", body }));
  }
}

async function rows(): Promise<{ id: string; name: string; removed: boolean }[]> {
  return (await database.query("SELECT id, name, removed_at IS NOT NULL AS removed FROM devices ORDER BY id")).rows;
}
const run = () => runRecipe("inventory-in-postgresql", { DATABASE_URL });

test("every device is in the table, and one that is listed no more is marked, until it is back", async () => {
  const emulator = meetEmulator();
  await enlist(emulator, "Machines", [1, 2, 3].map(machine));
  expect((await run()).printed).toEqual(["3 devices, and 0 that are gone."]);
  await remove(emulator, idOf(2));
  await enlist(emulator, "Machines", [{ ...machine(3), computerDnsName: "renamed" }]);
  expect((await run()).printed).toEqual(["2 devices, and 1 that are gone."]);
  expect(await rows()).toEqual([
    { id: idOf(1), name: "pc-1", removed: false },
    { id: idOf(2), name: "pc-2", removed: true },
    { id: idOf(3), name: "renamed", removed: false },
  ]);
  await enlist(emulator, "Machines", [machine(2)]);
  expect((await run()).printed).toEqual(["3 devices, and 0 that are gone."]);
  expect((await rows()).filter(({ removed }) => removed)).toEqual([]);
});

test("a run that breaks off keeps what it has read, marks nothing as removed, and is completed by the next", async () => {
  let broken = true;
  const emulator = meetEmulator({
    intercept: ({ url }) => (broken && url.includes("skip=1000") ? Response.json({}, { status: 418 }) : undefined),
  });
  await enlist(
    emulator,
    "Machines",
    Array.from({ length: 1_500 }, (_, n) => machine(n)),
  );
  await expect(run()).rejects.toThrow("418");
  expect([(await rows()).length, (await rows()).some(({ removed }) => removed)]).toEqual([1_000, false]);
  broken = false;
  expect((await run()).printed).toEqual(["1500 devices, and 0 that are gone."]);
});

test("devices that call themselves anything are kept", async () => {
  const emulator = meetEmulator();
  const computerDnsName = "a\0b'); DROP TABLE devices; --";
  await enlist(emulator, "Machines", [{ ...machine(1), computerDnsName }]);
  await run();
  expect((await rows())[0]?.name).toBe(computerDnsName.replace("\0", "\uFFFD"));
});

test("a list with less than half of the devices removes none", async () => {
  const emulator = meetEmulator();
  await enlist(emulator, "Machines", [1, 2, 3].map(machine));
  await run();
  await remove(emulator, idOf(1), idOf(2));
  await expect(run()).rejects.toThrow("1 of 3 devices were listed.");
  expect((await rows()).filter(({ removed }) => removed)).toEqual([]);
});

test("two runs are never at work at once", async () => {
  meetEmulator();
  await database.query("SELECT pg_advisory_lock(hashtext('devices'))");
  await expect(run()).rejects.toThrow("Another run is at work");
  await database.query("SELECT pg_advisory_unlock(hashtext('devices'))");
  expect((await run()).printed).toEqual(["0 devices, and 0 that are gone."]);
});
