import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { telemetryImport } from "@defender-endpoint/emulator";
import { linesOf, openThreadedImport } from "@defender-endpoint/emulator/telemetry/measured";
import { createMemoryStore } from "@defender-endpoint/service";
import { compare, type Measurement, median } from "../measurement.ts";
import { emulatorProgram } from "./program.ts";
import { realisticTelemetry } from "./realistic-telemetry.ts";

/** An import starts two threads and opens a database first: of 50 MB that would be a good part of what is measured. */
const megabytes = Number(process.env["EMULATOR_BENCH_MEGABYTES"] ?? 600);
const rounds = 3;

const tellMemory = 'process.on("exit", () => console.error("peak", process.resourceUsage().maxRSS))';

/** How fast an import is, its start included, against a pass that only reads the same file, and how much memory its process takes. */
export async function measureEmulatorImport(): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), "import-bench-"));
  try {
    const file = join(folder, "telemetry.jsonl");
    await pipeline(Readable.from(realisticTelemetry(megabytes * 1e6)), createWriteStream(file));
    const ways: Readonly<Record<string, () => Promise<number>>> = {
      "parse only": () => linesPerSecond(file),
      "read and check only": () => eventsPerSecond(file),
      import: () => intoNewDatabase(folder, (database) => importedPerSecond(file, database)),
    };
    const rates = new Map(Object.keys(ways).map((name) => [name, [] as number[]]));
    for (let round = -1; round < rounds; round += 1) {
      // The first round warms up.
      for (const [name, way] of Object.entries(ways))
        if (round >= 0) rates.get(name)?.push(await way());
        else await way();
    }
    const peak = await intoNewDatabase(folder, (database) => peakMemory(file, database));
    return {
      title: `Events of ${megabytes} MB of telemetry into SQLite`,
      unit: "per s",
      how: `median of ${rounds} alternating rounds; the process of an import takes ${Math.round(peak)} MB at its peak`,
      rows: compare(Object.fromEntries([...rates].map(([name, values]) => [name, median(values)]))),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const nowhere = {
  ...createMemoryStore(),
  sightings: {
    record: async () => 0,
    statistics: async () => ({ devices: 0, firstSeen: null, lastSeen: null }),
    devices: async () => [],
  },
};

/** The least that any reader does: each line, which is an event, is parsed and let go. */
async function linesPerSecond(file: string): Promise<number> {
  const start = performance.now();
  let parsed = 0;
  for await (const lines of linesOf(createReadStream(file))) {
    for (const { text } of lines) if (JSON.parse(text) !== null) parsed += 1;
  }
  return parsed / ((performance.now() - start) / 1000);
}

async function eventsPerSecond(file: string): Promise<number> {
  const start = performance.now();
  const telemetry = telemetryImport(nowhere);
  await telemetry.add({ name: file, content: createReadStream(file) });
  return telemetry.counts().read / ((performance.now() - start) / 1000);
}

async function importedPerSecond(file: string, database: string): Promise<number> {
  const start = performance.now();
  const telemetry = await openThreadedImport(database);
  await telemetry.add({ name: file });
  await telemetry.close();
  return telemetry.counts().read / ((performance.now() - start) / 1000);
}

async function intoNewDatabase<T>(folder: string, work: (database: string) => Promise<T>): Promise<T> {
  const inside = mkdtempSync(join(folder, "database-"));
  try {
    return await work(join(inside, "telemetry.sqlite"));
  } finally {
    rmSync(inside, { recursive: true });
  }
}

/** In MB, of the command line's own process. */
async function peakMemory(file: string, database: string): Promise<number> {
  const flags = ["--conditions=@defender-endpoint/source", "--import", `data:text/javascript,${tellMemory}`];
  const argv = [...flags, emulatorProgram, "import", "--database", database, file];
  const child = spawn(process.execPath, argv, { stdio: ["ignore", "ignore", "pipe"] });
  let told = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    told += text;
  });
  await once(child, "close");
  const [, kilobytes] = /peak (\d+)/.exec(told) ?? [];
  if (kilobytes === undefined) throw new Error(`The import did not tell its memory: ${told}`);
  return Number(kilobytes) / 1000;
}
