import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { openStore, type Store } from "@defender-endpoint/emulator";
import { fillAddresses, seededRandom } from "@defender-endpoint/emulator/telemetry/measured";
import type { Sighting } from "@defender-endpoint/service";
import { ticksOfMilliseconds, ticksPerHour } from "@defender-endpoint/service";

import { compare, type Measurement, median } from "../measurement.ts";

const sizes = (process.env["EMULATOR_BENCH_LOOKUP_ROWS"] ?? "1000000").split(",").map(Number);
const fleets = [10, 1_000, 60_000];
const lookUps = 3_000;
const devicesPerOtherAddress = 20;

const now = ticksOfMilliseconds(Date.UTC(2026, 5, 30));

/** How long a look-up takes, by how many devices the address has and how many rows there are of others. */
export async function measureEmulatorLookup(): Promise<Measurement> {
  const medians: Record<string, number> = {};
  const bytes: string[] = [];
  for (const rows of sizes) {
    const folder = mkdtempSync(join(tmpdir(), "lookup-bench-"));
    try {
      const file = join(folder, "telemetry.sqlite");
      const store = openStore(file);
      fill(file, rows);
      for (const devices of fleets) await store.sightings.record(sightings(devices));
      for (const [devices, times] of await timesOf(store)) {
        medians[`${devices.toLocaleString("en")} devices, ${rows / 1e6} million rows`] = median(times);
      }
      await store.close();
      bytes.push(`${Math.round(statSync(file).size / rows)} bytes a row at ${rows / 1e6} million`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return {
    title: "Look-up of one address in SQLite",
    unit: "µs",
    how: `median of ${lookUps} look-ups each, in turns, over 1 to 720 hours; rows are of an address and a device; ${bytes.join(", ")}`,
    rows: compare(medians),
  };
}

const addressOf = (devices: number) => `10.0.0.${fleets.indexOf(devices)}`;

function* sightings(devices: number): Generator<Sighting> {
  const random = seededRandom(devices);
  for (let n = 0; n < devices; n += 1) {
    const ago = BigInt(Math.floor(random() * 719 * 1e6));
    yield { observable: addressOf(devices), device: `${n}`, time: now - (ago * ticksPerHour) / 1_000_000n };
  }
}

async function timesOf(store: Store): Promise<Map<number, number[]>> {
  const random = seededRandom(1);
  const times = new Map(fleets.map((devices) => [devices, [] as number[]]));
  for (let n = 0; n < lookUps; n += 1) {
    const devicesSince = now - BigInt(1 + Math.floor(random() * 720)) * ticksPerHour;
    for (const [devices, taken] of times) {
      const question = { observable: addressOf(devices), now, devicesSince, seenSince: now - 720n * ticksPerHour };
      const start = performance.now();
      await store.sightings.statistics(question);
      taken.push((performance.now() - start) * 1000);
    }
  }
  return times;
}

/** Rows of other addresses, past the store: recording 50 million sightings would take longer than anybody wants to wait. */
function fill(file: string, rows: number): void {
  const database = new DatabaseSync(file);
  const step = 1_000_000;
  for (let from = 0; from < rows; from += step) {
    const numbers = `
      WITH RECURSIVE numbers (n) AS (SELECT ${from} UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < ${Math.min(from + step, rows)})`;
    const address = `printf('2001:db8:%04x:%04x::1', n / ${devicesPerOtherAddress} >> 16, n / ${devicesPerOtherAddress} & 65535)`;
    const time = `${now - 719n * ticksPerHour} + (n % 1000003) * 25000000`;
    database.exec(`
      BEGIN;
      INSERT INTO contacts (address, device, last_seen) ${numbers} SELECT ${address}, randomblob(20), ${time} FROM numbers;
      INSERT OR IGNORE INTO times (address, time) ${numbers} SELECT ${address}, ${time} FROM numbers;
      COMMIT;`);
  }
  database.exec(fillAddresses);
  database.close();
}
