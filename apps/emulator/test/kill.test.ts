import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Sighting } from "@defender-endpoint/service";
import { formatTimestamp, observableOf, parseTimestamp, ticksPerHour } from "@defender-endpoint/service";
import { describe, expect, onTestFinished, test } from "vitest";
import { patience } from "../../../vitest.base.ts";
import { telemetryImport } from "../src/telemetry/import/telemetry-import.ts";
import { openStore } from "../src/telemetry/open-store.ts";
import { seededRandom } from "../src/telemetry/sample/random.ts";
import { inMemory } from "../src/telemetry/sqlite/sqlite-store.ts";
import type { Store } from "../src/telemetry/store.ts";
import { askStatistics } from "./ask-statistics.ts";
import { startProcess } from "./emulator-process.ts";
import { bruteForce } from "./histories.ts";
import { postgresDatabase } from "./postgres-database.ts";
import { device, envelope, jsonLines, row } from "./telemetry.ts";

const now = parseTimestamp("2021-08-02T10:18:39.9233319Z") ?? 0n;
const eventsPerRound = 30_000;
const rounds = Number(process.env["EMULATOR_TEST_KILLS"] ?? 1);

type Random = () => number;

const upTo = (random: Random, most: number) => Math.floor(random() * most);

function someSightings(random: Random, round: number, count: number): Sighting[] {
  return Array.from({ length: count }, () => ({
    observable: `10.${round}.0.${upTo(random, 10)}`,
    device: device(upTo(random, 3000)),
    time: now - (BigInt(upTo(random, 1e9)) * 719n * ticksPerHour) / 10n ** 9n,
  }));
}

function asTelemetry(sightings: readonly Sighting[]): string {
  return jsonLines(
    ...sightings.map(({ observable: address, device: DeviceId, time }) =>
      envelope(row({ RemoteIP: address, DeviceId, Timestamp: formatTimestamp(time) })),
    ),
  );
}

const domains = Array.from({ length: 5 }, (_, n) => `h${n}.example`);
const files = Array.from({ length: 10 }, (_, n) => `${n}`.repeat(40));

/** Rows of machines, alerts, users, files and domains, which rounds have in common. */
function someRows(random: Random, count: number): string[] {
  return Array.from({ length: count }, () => {
    const Timestamp = formatTimestamp(now - BigInt(upTo(random, 1e9)));
    const DeviceId = device(upTo(random, 50));
    const AlertId = `da${upTo(random, 20)}`;
    const ofFile = { Timestamp, DeviceId, SHA1: files[upTo(random, files.length)] };
    const tables: Readonly<Record<string, object>> = {
      DeviceInfo: { Timestamp, DeviceId, OSBuild: upTo(random, 5), DeviceManualTags: [`${upTo(random, 5)}`] },
      DeviceLogonEvents: {
        ...{ Timestamp, DeviceId, AccountName: `user${upTo(random, 20)}`, ActionType: "LogonSuccess" },
        LogonType: `${upTo(random, 5)}`,
      },
      AlertInfo: { Timestamp, AlertId, Title: `${upTo(random, 5)}` },
      AlertEvidence: { Timestamp, AlertId, DeviceId, EntityType: "File", FileName: `${upTo(random, 5)}` },
      DeviceFileEvents: { ...ofFile, FileSize: upTo(random, 5), ActionType: "FileCreated" },
      DeviceProcessEvents: { ...ofFile, MD5: `${upTo(random, 5)}`.repeat(32), ActionType: "ProcessCreated" },
      DeviceNetworkEvents: {
        Timestamp,
        DeviceId,
        RemoteUrl: domains[upTo(random, 5)],
        ActionType: "ConnectionSuccess",
      },
    };
    const all = Object.entries(tables);
    const [table = "", properties] = all[upTo(random, all.length)] ?? [];
    return jsonLines(envelope(properties, `AdvancedHunting-${table}`));
  });
}

/** Lines among those of a text, evenly. */
function among(lines: readonly string[], text: string): string {
  const others = text.split(/(?<=\n)/);
  const step = Math.ceil(others.length / lines.length);
  return others.map((line, n) => (n % step === 0 ? `${line}${lines[n / step]}` : line)).join("");
}

/** Machines, alerts, users and files, by their ids, and who had to do with which domain and file. */
async function keptIn(store: Store): Promise<unknown> {
  const kinds = { Machine: "id", Alert: "id", User: "id", MachineUserLink: "id", File: "sha1" };
  const all = await Promise.all(
    Object.entries(kinds).map(async ([entity, key]) => {
      const some = await store.collection(entity).query();
      return some.toSorted((one, other) => (String(one[key]) < String(other[key]) ? -1 : 1));
    }),
  );
  const observables = [
    ...domains.map((name) => observableOf("domain", name)),
    ...files.map((sha1) => observableOf("file", sha1)),
  ].map(String);
  const seen = observables.map((observable) =>
    store.sightings.statistics({ observable, now, devicesSince: 0n, seenSince: 0n }),
  );
  return [all, await Promise.all(seen)];
}

async function* inPieces(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += 65_536) yield bytes.subarray(start, start + 65_536);
}

/** Imports and serves the same database in two processes, and kills both at some moment. Answers the events that were reported as recorded. */
async function killedRound(database: string, telemetry: string, events: readonly Sighting[], random: Random) {
  const server = startProcess(["serve", "--port", "0", "--database", database]);
  const importer = startProcess(["import", "--database", database, "-"]);
  const [origin] = await server.printed(/http:\/\/127\.0\.0\.1:\d+/);
  const fed = feed(importer, telemetry.slice(0, upTo(random, telemetry.length)));
  const reported: Sighting[] = [];
  const last = upTo(random, events.length);
  for (const [n, { observable: ip, device: deviceId, time }] of events.entries()) {
    const body = JSON.stringify([{ ip, deviceId, timestamp: formatTimestamp(time) }]);
    const answered = fetch(`${origin}/_emulator/events`, { method: "POST", body });
    // Some are killed before they are answered.
    if (n === last) {
      await Promise.race([fed, importer.ended]);
      server.child.kill("SIGKILL");
      importer.child.kill("SIGKILL");
    }
    const response = await answered.catch(() => undefined);
    if (response?.ok) reported.push(...events.slice(n, n + 1));
    if (n === last) break;
  }
  expect((await server.ended).signal).toBe("SIGKILL");
  await importer.ended;
  return reported;
}

async function feed({ child }: ReturnType<typeof startProcess>, text: string): Promise<void> {
  await new Promise<void>((resolve) => child.stdin?.write(text, () => resolve()) ?? resolve());
}

function sqliteFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "kill-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "telemetry.sqlite");
}

describe.each([
  { name: "SQLite", create: async () => sqliteFile() },
  { name: "PostgreSQL", create: postgresDatabase },
])("on $name", ({ create }) => {
  test("killed while it imports and answers, it has lost nothing that it reported, and importing again makes it whole", {
    timeout: 5 * patience * rounds,
  }, async () => {
    const database = await create();
    const random = seededRandom(rounds);
    const whole = openStore(inMemory);
    onTestFinished(() => whole.close());
    let imported: readonly Sighting[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const sightings = someSightings(random, round, eventsPerRound);
      // Each of a device of its own, so that none can be missing without being missed.
      const events = someSightings(random, round, 40).map((each, n) => ({
        ...each,
        observable: `10.${round}.1.1`,
        device: device(n),
      }));
      const rows = someRows(random, 3000);
      const telemetry = among(rows, asTelemetry(sightings));
      const reported = await killedRound(database, telemetry, events, random);

      const store = openStore(database);
      const check = async (history: readonly Sighting[]) => {
        for (const name of new Set(history.map(({ observable }) => observable))) {
          for (const lookBackHours of [1, 48, 720]) {
            const question = { kind: "address", name, lookBackHours, now } as const;
            expect(await askStatistics(store, question)).toMatchObject(bruteForce(history, question));
          }
        }
      };
      // What an earlier import had reported is still there, and what was reported in this round.
      await check(imported);
      const { devices } = await store.sightings.statistics({
        observable: `10.${round}.1.1`,
        now,
        devicesSince: 0n,
        seenSince: 0n,
      });
      expect(devices).toBeGreaterThanOrEqual(reported.length);
      expect(devices).toBeLessThanOrEqual(reported.length + 1);
      await telemetryImport(store).add({ name: "again", content: inPieces(telemetry + asTelemetry(events)) });
      imported = [...sightings, ...events];
      await check(imported);
      await telemetryImport(whole).add({ name: "whole", content: inPieces(rows.join("")) });
      expect(await keptIn(store)).toEqual(await keptIn(whole));
      await store.close();
    }
  });
});
