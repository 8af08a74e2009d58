import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { openStore, type Store } from "@defender-endpoint/emulator";
import { fillAddresses, seededRandom } from "@defender-endpoint/emulator/telemetry/measured";
import {
  type ObservableKind,
  observableOf,
  type Sighting,
  ticksOfMilliseconds,
  ticksPerHour,
} from "@defender-endpoint/service";

import { compare, type Measurement, median } from "../measurement.ts";

const sizes = (process.env["EMULATOR_BENCH_LOOKUP_ROWS"] ?? "1000000").split(",").map(Number);
const fleets = [10, 1_000, 60_000];
const lookUps = 3_000;
const devicesPerOtherAddress = 20;

const now = ticksOfMilliseconds(Date.UTC(2026, 5, 30));

/** How long a look-up takes, by what is asked about, how many devices it has, and how many rows there are of others. */
export async function measureEmulatorLookup(): Promise<Measurement> {
  const medians: Record<string, number> = {};
  const bytes: string[] = [];
  for (const rows of sizes) {
    const folder = mkdtempSync(join(tmpdir(), "lookup-bench-"));
    try {
      const file = join(folder, "telemetry.sqlite");
      const store = openStore(file);
      fill(file, rows);
      for (const { observable, devices } of asked) await store.sightings.record(sightings(observable, devices));
      for (const [{ kind, devices }, times] of await timesOf(store)) {
        medians[`${kind}, ${devices.toLocaleString("en")} devices, ${rows / 1e6} million rows`] = median(times);
      }
      await store.close();
      bytes.push(`${Math.round(statSync(file).size / rows)} bytes a row at ${rows / 1e6} million`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return {
    title: "Look-up of one address, domain or file in SQLite",
    unit: "µs",
    how: `median of ${lookUps} look-ups each, in turns, over 1 to 720 hours; rows are of an address and a device; ${bytes.join(", ")}`,
    rows: compare(medians),
  };
}

/** How the `n`th of each kind is called. */
const names: Readonly<Record<ObservableKind, (n: number) => string>> = {
  address: (n) => `10.0.0.${n}`,
  domain: (n) => `h${n}.contoso.example`,
  file: (n) => `${n}`.repeat(40),
};
const asked = (["address", "domain", "file"] as const).flatMap((kind) =>
  fleets.map((devices, n) => ({ kind, devices, observable: String(observableOf(kind, names[kind](n))) })),
);

function* sightings(observable: string, devices: number): Generator<Sighting> {
  const random = seededRandom(devices);
  for (let n = 0; n < devices; n += 1) {
    const ago = BigInt(Math.floor(random() * 719 * 1e6));
    yield { observable, device: `${n}`, time: now - (ago * ticksPerHour) / 1_000_000n };
  }
}

async function timesOf(store: Store): Promise<Map<(typeof asked)[number], number[]>> {
  const random = seededRandom(1);
  const times = new Map(asked.map((each) => [each, [] as number[]]));
  for (let n = 0; n < lookUps; n += 1) {
    const devicesSince = now - BigInt(1 + Math.floor(random() * 720)) * ticksPerHour;
    for (const [{ observable }, taken] of times) {
      const question = { observable, now, devicesSince, seenSince: now - 720n * ticksPerHour };
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
