/** Runs every part, prints a table for each and writes reports/bench.json. `npm run bench -- NAME...` runs only those parts. */
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import Table from "cli-table3";
import { measureBundleSize } from "./bundle-size.ts";
import { measureBulk } from "./client/bulk.ts";
import { measureJourneys } from "./client/journeys.ts";
import { measureMemory } from "./client/memory.ts";
import { measureOverhead } from "./client/overhead.ts";
import { measureEmulatorImport } from "./emulator/import.ts";
import { measureEmulatorLookup } from "./emulator/look-up.ts";
import { measureEmulatorPage } from "./emulator/page.ts";
import { measureEmulatorRequests } from "./emulator/requests.ts";
import { measureEmulatorStartUp } from "./emulator/start-up.ts";
import { measureGrowth } from "./growth.ts";
import type { Measurement } from "./measurement.ts";
import { measureTypeCheck } from "./type-check/type-check.ts";

const parts: Readonly<Record<string, () => Promise<Measurement>>> = {
  overhead: measureOverhead,
  size: measureBundleSize,
  types: measureTypeCheck,
  growth: measureGrowth,
  bulk: measureBulk,
  journeys: measureJourneys,
  memory: measureMemory,
  requests: measureEmulatorRequests,
  import: measureEmulatorImport,
  lookup: measureEmulatorLookup,
  page: measureEmulatorPage,
  start: measureEmulatorStartUp,
};

function print({ title, unit, how, rows }: Measurement): void {
  const table = new Table({
    head: [title, unit, "ratio"],
    colAligns: ["left", "right", "right"],
    style: { head: [], border: [] },
  });
  for (const { name, value, ratio } of rows) {
    table.push([name, value.toLocaleString("en", { maximumFractionDigits: 1 }), ratio.toFixed(2)]);
  }
  console.log(`${table.toString()}\n${how}\n`);
}

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(parts, name));
if (unknown !== undefined) {
  console.error(`There is no part '${unknown}'. Parts: ${Object.keys(parts).join(", ")}.`);
  process.exitCode = 2;
} else {
  const measurements: Measurement[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const measurement = await measure();
    print(measurement);
    measurements.push(measurement);
  }
  const folder = `${import.meta.dirname}/../reports`;
  mkdirSync(folder, { recursive: true });
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
  writeFileSync(`${folder}/bench.json`, `${JSON.stringify({ machine, measurements }, null, 2)}\n`);
  console.log("Written to tools/bench/reports/bench.json.");
}
