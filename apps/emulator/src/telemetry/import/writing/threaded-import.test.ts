import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { importTarget } from "../../../../test/import-target.ts";
import { device, envelope, inChunks, jsonLines, row } from "../../../../test/telemetry.ts";
import { DatabaseUnavailableError } from "../../database-errors.ts";
import type { RejectedEntry } from "../telemetry-import.ts";
import { TelemetryUnreadableError } from "../telemetry-unreadable-error.ts";
import { openThreadedImport, type ThreadedImportOptions } from "./threaded-import.ts";

const target = importTarget();

async function open(options?: ThreadedImportOptions) {
  const telemetry = await openThreadedImport(target.database, options);
  onTestFinished(() => telemetry.close());
  return telemetry;
}

const sighted = (n: number) => envelope(row({ DeviceId: device(n) }));
const bad = envelope(row({ RemoteIP: "not-an-address" }));

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return await work.then(
    () => "none",
    (error: unknown) => error,
  );
}

test("files and contents come to what they hold together, and their bytes are told", async () => {
  const [one, other] = [jsonLines(sighted(1), sighted(2)), jsonLines(sighted(2), sighted(3), bad)];
  let bytes = 0;
  const telemetry = await open({
    onBytes(all) {
      bytes = all;
    },
  });
  await telemetry.add({ name: target.file("export.jsonl", one) });
  expect(telemetry.counts()).toMatchObject({ read: 2, counted: 2, added: 2 });
  await telemetry.add({ name: "standard input", content: inChunks(other, 100) });
  expect(telemetry.counts()).toMatchObject({ read: 5, counted: 4, added: 3, rejected: 1 });
  expect(bytes).toBe(one.length + other.length);
  expect(await target.devices()).toBe(3);
});

test("what is rejected is handed over with its place", async () => {
  const handed: RejectedEntry[] = [];
  const telemetry = await open({ onRejected: (rejected) => void handed.push(...rejected) });
  await telemetry.add({ name: "blob", content: inChunks(jsonLines(bad, sighted(1), bad, bad), 100) });
  expect(handed.map(({ file, line }) => `${file}:${line}`)).toEqual(["blob:1", "blob:3", "blob:4"]);
});

test("an export that cannot be read is told by its name and reason, and the next one is imported", async () => {
  const telemetry = await open();
  const missing = await errorOf(telemetry.add({ name: join(target.folder, "missing.jsonl") }));
  expect(missing).toBeInstanceOf(TelemetryUnreadableError);
  expect(missing).toMatchObject({ reason: expect.stringMatching(/^there is no such file\./) });

  let closed = false;
  async function* prose() {
    try {
      while (true) yield Buffer.from("and so on\n");
    } finally {
      closed = true;
    }
  }
  expect(await errorOf(telemetry.add({ name: "prose", content: prose() }))).toMatchObject({
    kind: "telemetry-unreadable",
    message: expect.stringMatching(/^prose cannot be imported: expected JSON, or CSV/),
  });
  await expect.poll(() => closed).toBe(true);

  await telemetry.add({ name: "good", content: inChunks(jsonLines(sighted(1)), 100) });
  expect(await target.devices()).toBe(1);
});

test("a content that breaks off is told by what it failed with, and what came before stays", async () => {
  async function* folderAsInput() {
    yield Buffer.from(jsonLines(sighted(1), sighted(2)));
    throw Object.assign(new Error("EISDIR: illegal operation on a directory, read"), { code: "EISDIR" });
  }
  const telemetry = await open();
  expect(await errorOf(telemetry.add({ name: "standard input", content: folderAsInput() }))).toMatchObject({
    kind: "telemetry-unreadable",
    message: "standard input cannot be imported: it is a folder. Name the files in it.",
  });
  expect(await target.devices()).toBe(2);
});

test("when what was rejected cannot be kept, nothing more is read, and the import stops with the reason", async () => {
  const full = new Error("the disk is full");
  async function* twoParts() {
    yield Buffer.from(jsonLines(sighted(1), bad));
    yield Buffer.from(jsonLines(sighted(2)));
  }
  const telemetry = await open({ onRejected: () => Promise.reject(full) });
  expect(await errorOf(telemetry.add({ name: "blob", content: twoParts() }))).toBe(full);
  expect(await target.devices()).toBe(1);
});

test("a database that cannot be written any more is named as it would be without threads", async () => {
  const telemetry = await open();
  await telemetry.add({ name: "blob", content: inChunks(jsonLines(sighted(1)), 100) });
  const other = new DatabaseSync(target.database);
  other.exec("DROP TABLE times");
  other.close();
  const error = await errorOf(telemetry.add({ name: "blob", content: inChunks(jsonLines(sighted(2)), 100) }));
  expect(error).toBeInstanceOf(DatabaseUnavailableError);
  expect(error).toMatchObject({
    message: `The database ${target.database} cannot be used: no such table: times. Check that it is an SQLite file, that it and its folder can be written, and that the disk has room.`,
  });
});

test("a thread that ends before its time is one sentence, for what was being read and what is read next", async () => {
  const telemetry = await open();
  async function* stopping() {
    yield Buffer.from(jsonLines(sighted(1)));
    await telemetry.stop();
  }
  for (const content of [stopping(), inChunks("")]) {
    expect(await errorOf(telemetry.add({ name: "blob", content }))).toMatchObject({
      kind: "reading-ended",
      message:
        "The import ended while it read blob. What was committed stays. Leave this file out, and import the others again.",
    });
  }
});

test("a file that is no database is refused before anything is read, and left as it is", async () => {
  writeFileSync(target.database, "something else that is long enough to be looked at as a header of SQLite".repeat(10));
  const size = statSync(target.database).size;
  expect(await errorOf(openThreadedImport(target.database))).toBeInstanceOf(DatabaseUnavailableError);
  expect(statSync(target.database).size).toBe(size);
});
