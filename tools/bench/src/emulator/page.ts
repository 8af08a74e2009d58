import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@defender-endpoint/emulator";
import { seededRandom } from "@defender-endpoint/emulator/telemetry/measured";
import {
  type Collection,
  type Entity,
  type EntityQuery,
  type FilterMembers,
  parseFilter,
} from "@defender-endpoint/service";
import { compare, type Measurement, median } from "../measurement.ts";

const sizes = (process.env["EMULATOR_BENCH_MACHINES"] ?? "10000,100000").split(",").map(Number);
const rounds = 40;
const top = 1000;
const perBatch = 10_000;

/** What the contract lets machines be filtered by. */
const members: FilterMembers = {
  computerDnsName: "string",
  id: "string",
  version: "string",
  deviceValue: "string",
  aadDeviceId: "guid",
  machineTags: "string[]",
  lastSeen: "datetime",
  exposureLevel: "string",
  onboardingStatus: "string",
  lastIpAddress: "string",
  healthStatus: "string",
  osPlatform: "string",
  riskScore: "string",
  rbacGroupId: "number",
};

const latest = [{ member: "lastSeen", type: "datetime", descending: true }] as const;
const queries: Readonly<Record<string, EntityQuery>> = {
  "any machine": { top },
  "healthStatus eq 'Active'": { top, filter: parseFilter("healthStatus eq 'Active'", members) },
  "lastSeen of a day": { top, filter: parseFilter("lastSeen ge 2026-05-01 and lastSeen lt 2026-05-02", members) },
  "a common tag": { top, filter: parseFilter("machineTags/any(t:t eq 'common')", members) },
  "the latest active": { top, orderby: latest, filter: parseFilter("healthStatus eq 'Active'", members) },
};

/** How long a page of machines takes, by what is filtered and among how many. */
export async function measureEmulatorPage(): Promise<Measurement> {
  const medians: Record<string, number> = {};
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), "page-bench-"));
    const store = openStore(join(folder, "machines.sqlite"), { shapes: { Machine: { members } } });
    try {
      const machines = store.collection("Machine");
      for (let n = 0; n < size; n += perBatch) await machines.putAll(someMachines(n, Math.min(perBatch, size - n)));
      const page = await machines.query({ top });
      medians[`a page as JSON (${size.toLocaleString("en")})`] ??= await timeOf(async () => JSON.stringify(page));
      for (const [name, query] of Object.entries(queries))
        medians[`${name}, of ${size.toLocaleString("en")}`] = await timeOf(() => asked(machines, query));
    } finally {
      await store.close();
      rmSync(folder, { recursive: true });
    }
  }
  const how = `a page of ${top} machines, median of ${rounds}, read into objects; EMULATOR_BENCH_MACHINES=10000,1000000 for more`;
  return { title: "A page of machines in SQLite", unit: "ms", how, rows: compare(medians) };
}

async function asked(machines: Collection, query: EntityQuery): Promise<void> {
  const found = await machines.query(query);
  if (found.length === 0) throw new Error("no machine was found");
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < rounds; n += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** About 1 kB of JSON each, as the service writes machines. */
function* someMachines(first: number, count: number): Generator<Entity> {
  const random = seededRandom(first + 1);
  const one = <T>(...of: T[]): T | undefined => of[Math.floor(random() * of.length)];
  const hex = (digits: number) => Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join("");
  for (let n = first; n < first + count; n += 1) {
    const address = `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
    yield {
      id: hex(40),
      mergedIntoMachineId: null,
      computerDnsName: `pc-${n}.contoso.example`,
      firstSeen: "2025-01-01T00:00:00Z",
      lastSeen: new Date(Date.UTC(2026, 3, 20) + Math.floor(random() * 30 * 86_400_000)).toISOString(),
      osPlatform: one("Windows10", "Windows11", "WindowsServer2019", "Ubuntu"),
      version: one("21H2", "22H2", "23H2"),
      lastIpAddress: address,
      agentVersion: "10.8790.19045.5608",
      healthStatus: one("Active", "Active", "Inactive", "ImpairedCommunication"),
      deviceValue: one("Normal", "High", "Low"),
      rbacGroupId: Math.floor(random() * 20),
      riskScore: one("None", "Low", "Medium", "High"),
      exposureLevel: one("Low", "Medium", "High"),
      aadDeviceId: `${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`,
      machineTags: one([], ["common"], ["common", `t${Math.floor(random() * 1000)}`]),
      onboardingStatus: "Onboarded",
      ipAddresses: Array.from({ length: 4 }, () => ({
        ipAddress: address,
        macAddress: "AABBCCDDEEFF",
        type: "Ethernet",
        operationalStatus: "Up",
      })),
    };
  }
}
