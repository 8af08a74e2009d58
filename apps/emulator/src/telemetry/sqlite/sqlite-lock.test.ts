import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Sighting } from "@defender-endpoint/service";
import { expect, onTestFinished, test } from "vitest";
import { control, type ErrorEnvelope, readJson, send, signedIn } from "../../../test/caller.ts";
import { assembleEmulator } from "../../assemble-emulator.ts";
import type { Store } from "../store.ts";
import { lockPatience, sqliteLock } from "./sqlite-lock.ts";
import { openSqliteStore } from "./sqlite-store.ts";

const sighting: Sighting = { observable: "10.0.0.1", device: "a", time: 1n };

/** A store whose file another connection has locked for writing. Its pauses last until `goOn`. */
function lockedStore() {
  const folder = mkdtempSync(join(tmpdir(), "lock-"));
  const file = join(folder, "telemetry.sqlite");
  const pauses: (() => void)[] = [];
  const store = openSqliteStore(file, { pause: () => new Promise<void>((resolve) => pauses.push(resolve)) });
  const other = new DatabaseSync(file);
  onTestFinished(async () => {
    await store.close();
    other.close();
    rmSync(folder, { recursive: true });
  });
  other.exec("BEGIN IMMEDIATE");
  const goOn = () => {
    for (const end of pauses.splice(0)) end();
  };
  return { file, store, pauses, goOn, unlock: () => other.exec("ROLLBACK") };
}

function devicesOf(store: Store): Promise<unknown> {
  return store.sightings.statistics({ observable: "10.0.0.1", now: 100n, devicesSince: 0n, seenSince: 0n });
}

async function settled(): Promise<void> {
  await new Promise(setImmediate);
}

test("while another program has locked the file, look-ups are answered, writes wait, and each of them is written once", async () => {
  const { store, pauses, goOn, unlock } = lockedStore();
  const writes = [
    store.sightings.record([sighting]),
    store.sightings.record(new Set([{ ...sighting, device: "b" }])),
    store.forget(1n),
  ];
  await settled();
  expect(pauses).toHaveLength(3);
  expect(await devicesOf(store)).toMatchObject({ devices: 0 });
  goOn();
  await settled();
  expect(pauses).toHaveLength(3);
  unlock();
  goOn();
  const [one, another] = await Promise.all(writes);
  expect([one, another]).toEqual([1, 1]);
  expect(await devicesOf(store)).toMatchObject({ devices: 2 });
});

test("while it is locked, the emulator answers everybody, and an event counts once that is over", async () => {
  const { store, goOn, unlock } = lockedStore();
  const emulator = assembleEmulator({ now: "2021-08-02T12:00:00Z" }, store);
  const events = [{ ip: "10.0.0.1", deviceId: "laptop", timestamp: "2021-08-02T11:00:00Z" }];
  const adding = control(emulator, "POST", "/events", events);
  expect((await send(emulator, "/healthz")).status).toBe(200);
  const call = await signedIn(emulator);
  expect(await readJson<object>(await call("/api/ips/10.0.0.1/stats"))).toMatchObject({ organizationPrevalence: 0 });
  unlock();
  goOn();
  expect(await readJson<object>(await adding)).toEqual({ received: 1, added: 1 });
  expect(await readJson<object>(await call("/api/ips/10.0.0.1/stats"))).toMatchObject({ organizationPrevalence: 1 });
});

test("who waits for too long is told so, also over HTTP, and the next write goes through", async () => {
  const { file, store, goOn, unlock } = lockedStore();
  let isOver = false;
  const emulator = assembleEmulator({}, store);
  const events = [{ ip: "10.0.0.1", deviceId: "laptop", timestamp: "2021-08-02T11:00:00Z" }];
  const outcomes = Promise.all([
    store.sightings.record([sighting]).catch((error: unknown) => error),
    control(emulator, "POST", "/events", events),
  ]).finally(() => {
    isOver = true;
  });
  while (!isOver) {
    goOn();
    await settled();
  }
  const [error, response] = await outcomes;
  expect(error).toMatchObject({
    kind: "database-unavailable",
    temporary: true,
    message: `The database ${file} cannot be used: another program has locked it, for longer than 10 s. Wait until that is done, or end it, and try again.`,
  });
  expect(response.status).toBe(503);
  expect(response.headers.get("Retry-After")).toBe("5");
  const { error: refusal } = await readJson<ErrorEnvelope>(response);
  expect(refusal).toMatchObject({ code: "ServiceUnavailable", message: expect.stringMatching(/^Another program has/) });
  unlock();
  expect(await store.sightings.record([sighting])).toBe(1);
});

test("closing ends the waiting", async () => {
  const { store, pauses, goOn } = lockedStore();
  const recording = store.sightings.record([sighting]).catch((error: unknown) => error);
  await settled();
  expect(pauses).toHaveLength(1);
  await store.close();
  goOn();
  expect(await recording).toBeInstanceOf(Error);
});

test("a file of this version is opened while it is locked", async () => {
  const { file } = lockedStore();
  const store = openSqliteStore(file);
  expect(await devicesOf(store)).toMatchObject({ devices: 0 });
  await store.close();
});

test("pauses grow to a tenth of a second, and last for ten seconds together", async () => {
  const pauses: number[] = [];
  const { unlocked } = sqliteLock("x.sqlite", async (milliseconds) => pauses.push(milliseconds));
  // SQLITE_BUSY_RECOVERY, which a look-up can meet as well.
  const busy = Object.assign(new Error("database is locked"), { errcode: 261 });
  await expect(
    unlocked(() => {
      throw busy;
    }),
  ).rejects.toMatchObject({ temporary: true, cause: busy });
  expect(pauses.slice(0, 8)).toEqual([2, 4, 8, 16, 32, 64, 100, 100]);
  const all = pauses.reduce((sum, pause) => sum + pause);
  expect([all >= lockPatience, all - 100 < lockPatience]).toEqual([true, true]);
});

test("whatever else SQLite says is told at once", async () => {
  const { unlocked } = sqliteLock("x.sqlite", () => Promise.reject(new Error("no pause is needed")));
  const full = Object.assign(new Error("database or disk is full"), { errcode: 13 });
  await expect(
    unlocked(() => {
      throw full;
    }),
  ).rejects.toBe(full);
});
